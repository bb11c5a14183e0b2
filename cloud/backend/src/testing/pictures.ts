import sharp from 'sharp'

type Wanted = { width?: number; height?: number; format?: 'png' | 'jpeg' | 'webp' }

/** A made-up picture, as a phone or a drawing program would send it. */
export function madePicture({ width = 60, height = 40, format = 'png' }: Wanted = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#1e6f66' } })
    .withExif({ IFD0: { Make: 'CameraMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 46/1 0/1' } })
    .toFormat(format)
    .toBuffer()
}

export const asUpload = (bytes: Uint8Array, alt = '孩子在剪纸') => ({ picture: Buffer.from(bytes).toString('base64'), alt })
