// Unpacks an app.asar into a folder (Node cannot read one), so that the stand-in starts exactly what was packed.
const fs = require('node:fs')
const path = require('node:path')

/** Writes all files of the archive into `target`. */
function extractAsar(archive, target) {
  // Layout: two Chromium pickles (4-byte lengths), the JSON header, then the files one after another.
  const bytes = fs.readFileSync(archive)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'))
  const firstFile = 8 + bytes.readUInt32LE(4)

  const writeFolder = (node, relative) => {
    fs.mkdirSync(path.join(target, relative), { recursive: true })
    for (const [name, entry] of Object.entries(node.files)) {
      const inside = path.join(relative, name)
      if (entry.files) writeFolder(entry, inside)
      else if (entry.unpacked) fs.copyFileSync(path.join(`${archive}.unpacked`, inside), path.join(target, inside))
      else if (entry.size !== undefined) {
        const from = firstFile + Number(entry.offset)
        fs.writeFileSync(path.join(target, inside), bytes.subarray(from, from + entry.size))
      }
    }
  }
  writeFolder(header, '')
}

module.exports = { extractAsar }
