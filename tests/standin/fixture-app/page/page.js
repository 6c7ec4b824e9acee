// The page's database, in the two calls the spec needs.

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fixture', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves when the write is acknowledged with strict durability: it is on disk then. */
window.writeRow = async (key, value) => {
  const database = await openDatabase()
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(value, key)
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error)
  })
  database.close()
}

window.readRow = async (key) => {
  const database = await openDatabase()
  const value = await new Promise((resolve, reject) => {
    const request = database.transaction('rows').objectStore('rows').get(key)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  database.close()
  return value
}
