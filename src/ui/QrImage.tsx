import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { encodeQR } from 'qr'
import { useMemo } from 'react'
import './QrImage.scss'

/** WeChat has no TextEncoder. */
const utf8 = (text: string) => Uint8Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0))

/** WeChat asks for the buffer itself; Taro's browser build counts the bytes of whatever it is given, and a buffer has none to count. */
const base64 = (bytes: Uint8Array) =>
  Taro.arrayBufferToBase64(process.env.TARO_ENV === 'weapp' ? bytes.slice().buffer : (bytes as unknown as ArrayBuffer))

/** A QR code on white with its quiet zone, in both builds the same picture. */
export function QrImage({ text, label }: { text: string; label: string }) {
  const source = useMemo(() => {
    // Two dots a module: the picture travels to WeChat's screen in one setData, and the screen enlarges it.
    const picture = encodeQR(text, 'gif', { ecc: 'medium', scale: 2, border: 3, textEncoder: utf8 })
    return `data:image/gif;base64,${base64(picture)}`
  }, [text])
  const words = process.env.TARO_ENV === 'weapp' ? { 'aria-label': label, 'aria-role': 'img' } : { nativeProps: { alt: label } }
  return <Image id='qr' className='qr' src={source} mode='scaleToFill' {...words} />
}
