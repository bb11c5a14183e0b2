import { useMemo } from 'react'
import { encodeQR } from 'qr'

type Props = { text: string; label: string; size?: number | string; className?: string }

/** A QR code as one path on white, so that nothing is injected and it stays sharp at every size. */
export function QrPicture({ text, label, size, className }: Props) {
  const modules = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 3 }), [text])
  const path = modules.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role='img'
      aria-label={label}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      className={className}
      style={{ width: size, height: size, background: '#fff', display: 'block' }}
    >
      <path d={path} fill='#000' shapeRendering='crispEdges' />
    </svg>
  )
}
