import type { Sharp } from 'sharp'
import { largeSide, mostPixels, smallSide } from './picture-rules'

export type EncodedPicture = { large: Buffer; small: Buffer; width: number; height: number }

const fit = (picture: Sharp, side: number) =>
  picture
    .clone()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })

/**
 * Draws a picture anew, upright, in two sizes; nothing of the file but its pixels goes through: no place, no camera, no
 * thumbnail, nothing hung on behind. Null when it cannot be drawn whole. JPEG, because every phone shows it.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture | null> {
  // Loaded here: cloud functions carry this file and not the library.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels }).rotate()
    const [large, small] = [await fit(picture, largeSide), await fit(picture, smallSide)]
    return { large: large.data, small: small.data, width: large.info.width, height: large.info.height }
  } catch {
    return null
  }
}
