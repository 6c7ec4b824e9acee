import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The Vietnamese menu: roles only, so that the system does the work and nothing here can be wrong. */
export function setMenu(): void {
  app.setAboutPanelOptions({ applicationName: 'Kế hoạch số', applicationVersion: app.getVersion() })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '&Tệp', submenu: [{ role: 'quit', label: 'Thoát' }] },
      { label: '&Sửa', submenu: editing },
      { label: '&Xem', submenu: app.isPackaged ? viewing : [...viewing, { type: 'separator' }, ...developing] },
      { label: 'Trợ &giúp', submenu: [{ role: 'about', label: 'Giới thiệu Kế hoạch số' }] },
    ]),
  )
}

const editing: MenuItemConstructorOptions[] = [
  { role: 'undo', label: 'Hoàn tác' },
  { role: 'redo', label: 'Làm lại' },
  { type: 'separator' },
  { role: 'cut', label: 'Cắt' },
  { role: 'copy', label: 'Sao chép' },
  { role: 'paste', label: 'Dán' },
  { role: 'selectAll', label: 'Chọn tất cả' },
]

const viewing: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: 'Phóng to' },
  { role: 'zoomOut', label: 'Thu nhỏ' },
  { role: 'resetZoom', label: 'Cỡ bình thường' },
  { type: 'separator' },
  { role: 'togglefullscreen', label: 'Toàn màn hình' },
]

const developing: MenuItemConstructorOptions[] = [
  { role: 'reload', label: 'Tải lại' },
  { role: 'toggleDevTools', label: 'Công cụ nhà phát triển', accelerator: 'F12' },
]
