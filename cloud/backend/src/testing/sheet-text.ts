import { inflateRawSync } from 'node:zlib'

/** The text of a sheet: an xlsx is a zip, its directory says where each part lies. */
export function sheetText(base64: string): string {
  const file = Buffer.from(base64, 'base64')
  const texts: string[] = []
  for (let at = file.indexOf('PK\u0001\u0002'); at !== -1; at = file.indexOf('PK\u0001\u0002', at + 4)) {
    const [packed, size, local] = [file.readUInt16LE(at + 10) !== 0, file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const part = file.subarray(start, start + size)
    texts.push((packed ? inflateRawSync(part) : part).toString('utf8'))
  }
  return texts.join('\n')
}
