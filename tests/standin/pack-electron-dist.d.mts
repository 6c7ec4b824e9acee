/** Writes a folder that electron-builder takes for an unpacked Electron; on Linux it starts the stand-in. */
export function makeFakeElectronDist(folder: string, platform: 'linux' | 'win32'): Promise<void>
