const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  describe: (value) => ipcRenderer.invoke('describe', value),
  fail: () => ipcRenderer.invoke('fail'),
  sender: () => ipcRenderer.invoke('sender'),
  twice: (callback) => [callback('first'), callback('second')],
  onNotice: (listener) => {
    ipcRenderer.on('notice', (_event, text) => listener(text))
  },
})
