// Menus as data: a test finds an item by its id and clicks it. Nothing is drawn and accelerators are not heard.
const { EventEmitter } = require('node:events')
const { strictClass } = require('../strict.cjs')
const { BrowserWindow } = require('./browser-window.cjs')

class MenuItem {
  #onClick

  constructor(options) {
    const { click, submenu, ...rest } = options
    Object.assign(
      this,
      { enabled: true, visible: true, type: submenu ? 'submenu' : 'normal', label: options.role ?? '' },
      rest,
    )
    if (submenu) this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.#onClick = click
  }

  click(event = {}, window = BrowserWindow.getFocusedWindow()) {
    if (!this.enabled) return
    if (this.role !== undefined && !this.#onClick) {
      throw new Error(`stand-in: the menu role ${this.role} is not emulated`)
    }
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#onClick?.(this, window, event)
  }
}

class Menu extends EventEmitter {
  static #applicationMenu = null
  items = []

  append(item) {
    this.items.push(item)
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup() {}
  closePopup() {}

  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu) {
    Menu.#applicationMenu = menu
  }
  static getApplicationMenu() {
    return Menu.#applicationMenu
  }
}
strictClass('Menu', Menu)

module.exports = { Menu, MenuItem }
