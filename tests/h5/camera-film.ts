import { writeFileSync } from 'node:fs'
import { encodeQR } from 'qr'

const [width, height] = [640, 480]
const quietModules = 4
const frames = 5
const [black, white, noColour] = [16, 235, 128]

/** One picture of the code on white, as luma. */
function pictureOf(text: string): Buffer {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: quietModules })
  const scale = Math.floor(height / modules.length)
  const [left, top] = [width, height].map((length) => Math.floor((length - modules.length * scale) / 2)) as [number, number]
  const luma = Buffer.alloc(width * height, white)
  for (const [row, line] of modules.entries()) {
    for (const [column, dark] of line.entries()) {
      for (let y = 0; dark && y < scale; y += 1) {
        const from = (top + row * scale + y) * width + left + column * scale
        luma.fill(black, from, from + scale)
      }
    }
  }
  return luma
}

/** Writes what a camera held in front of a code sees: a Y4M film, which Chromium plays as its camera over and over. */
export function filmOf(text: string, file: string): void {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(text), Buffer.alloc((width * height) / 2, noColour)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]))
}
