import { useEffect, useRef, useState } from 'react'
import { Dialog } from './Dialog'
import { Notice } from './Notice'
import './ScanCamera.scss'

const cameraWords = { title: '对准票上的二维码', closed: '摄像头打不开', how: '请在浏览器里允许使用摄像头，或者输入票上的口述码。' }
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

/** The browser's camera, open only as long as this shows. */
export function ScanCamera({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
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
    <Dialog title={cameraWords.title} onClose={onClose}>
      {closed ? (
        <Notice tone='wait' title={cameraWords.closed} live>
          {cameraWords.how}
        </Notice>
      ) : (
        <video ref={video} className='scan-video' muted playsInline />
      )}
    </Dialog>
  )
}
