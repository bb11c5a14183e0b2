/** Bytes of a picture at most. */
export const mostBytes = 8 * 1024 * 1024
/** Longest side in pixels of what is kept. */
export const largeSide = 1600
export const smallSide = 480
/** Pixels at most of what is sent: a small file can unfold into a picture that fills the memory. */
export const mostPixels = 60_000_000

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]) => signature.every((byte, place) => bytes[at + place] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What kind of picture the bytes are, whatever the file was called; null for everything else. */
export function sniffPicture(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) return 'webp'
  return null
}

/** Why these bytes are not taken, in words; null when they may be tried. */
export function uploadProblem(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return '这是一个空文件，请重新选一张图片'
  if (bytes.length > mostBytes) return '图片太大，请选 8 MB 以内的'
  if (!sniffPicture(bytes)) return '这不是能用的图片。请选 JPG、PNG 或 WebP；苹果手机的 HEIC 照片请先另存为 JPG'
  return null
}

export const unreadablePicture = '这张图片打不开，可能没有下载完整，请换一张'
export const riskyPicture = '这张图片没有通过内容安全检查，请换一张'

/** Where the files of a picture stand in the store. */
export const pictureKey = (pictureId: string, size: 'large' | 'small') => `pictures/${pictureId}/${size}.jpg`
