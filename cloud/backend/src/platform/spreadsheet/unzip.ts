import { inflateRawSync } from 'node:zlib'

type Entry = { name: string; method: number; packed: number; at: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22

/** Where the directory of a zip ends, looked for from behind past a comment. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - 65_535); at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  throw new RangeError('no directory')
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new RangeError('broken directory')
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function unpack(bytes: Buffer, entry: Entry, most: number): Buffer {
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  // What a part says of its own size is not believed: a small file can unfold into one that fills the memory.
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most })
}

/** The parts of a zip by name, opened one at a time and never larger than `most`; throws RangeError or a zlib error where it is none. */
export function openZip(bytes: Buffer, most: number) {
  const entries = new Map(entriesOf(bytes).map((entry) => [entry.name, entry]))
  return {
    names: [...entries.keys()],
    read(name: string): string | null {
      const entry = entries.get(name)
      return entry ? unpack(bytes, entry, most).toString('utf8') : null
    },
  }
}
