import { useEffect, useRef, useState } from 'react'
import { Dialog } from './Dialog'
import { Notice } from './Notice'
import './ScanCamera.scss'

/** What the camera is pointed at, and what else helps when it stays closed. */
export type CameraWords = { title: string; how: string }
const ticketWords: CameraWords = { title: '对准票上的二维码', how: '请在浏览器里允许使用摄像头，或者输入票上的口述码。' }
const closedTitle = '摄像头打不开'
const betweenLooks = 200

/** The code in the picture now, or null. */
async function codeIn(video: HTMLVideoElement): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const pencil = canvas.getContext('2d', { willReadFrequently: true })
  if (!pencil || canvas.width === 0) return null
  pencil.drawImage(video, 0, 0)
  try {
    return decodeQR(pencil.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    return null
  }
}

async function look(video: HTMLVideoElement, stopped: () => boolean, onText: (text: string) => void) {
  while (!stopped()) {
    const text = await codeIn(video)
    if (stopped()) return
    if (text) return onText(text)
    await new Promise((again) => setTimeout(again, betweenLooks))
  }
}

type ScanCameraProps = { words?: CameraWords; onText: (text: string) => void; onClose: () => void }

/** The browser's camera, open only as long as this shows. */
export function ScanCamera({ words = ticketWords, onText, onClose }: ScanCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const report = useRef(onText)
  const [closed, setClosed] = useState(false)
  useEffect(() => {
    let over = false
    let stream: MediaStream | undefined
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      await look(video.current, () => over, report.current)
    }
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    start().catch(() => {
      if (!over) setClosed(true)
    })
    return () => {
      over = true
      stop()
    }
  }, [])
  return (
    <Dialog title={words.title} onClose={onClose}>
      {closed ? (
        <Notice tone='wait' title={closedTitle} live>
          {words.how}
        </Notice>
      ) : (
        <video ref={video} className='scan-video' muted playsInline />
      )}
    </Dialog>
  )
}
