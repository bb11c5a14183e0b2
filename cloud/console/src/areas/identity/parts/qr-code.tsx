import encodeQR from 'qr'
import { useMemo } from 'react'

/** A QR code as one path, so that nothing is injected and it stays sharp at every size. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { size, path } = useMemo(() => {
    const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
    const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size: modules.length, path: squares.join('') }
  }, [text])
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role='img' aria-label={label} shapeRendering='crispEdges'>
      <path fill='#fff' d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill='#2a2522' d={path} />
    </svg>
  )
}
