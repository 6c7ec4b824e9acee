import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, channels } from '#shared/contract/bridge.ts'

/** Carries calls to main and answers back; it decides nothing, so that everything is checked in one place. */
const bridge: Bridge = {
  kind: 'electron',
  saveFile: (request) => ipcRenderer.invoke(channels.saveFile, request),
  savePdf: (request) => ipcRenderer.invoke(channels.savePdf, request),
  openFile: (request) => ipcRenderer.invoke(channels.openFile, request),
  openFiles: (request) => ipcRenderer.invoke(channels.openFiles, request),
  openFolder: (request) => ipcRenderer.invoke(channels.openFolder, request),
  saveFolder: (request) => ipcRenderer.invoke(channels.saveFolder, request),
  noteStored: (state) => ipcRenderer.invoke(channels.noteStored, state),
  about: () => ipcRenderer.invoke(channels.about),
}

contextBridge.exposeInMainWorld('keHoachSo', bridge)
