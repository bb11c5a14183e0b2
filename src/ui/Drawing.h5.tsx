import { useEffect, useRef } from 'react'
import type { DrawingProps } from './drawing'
import './Drawing.scss'

/** A picture drawn on a canvas, anew when its size or what it shows changes. */
export function Drawing({ id, label, draw }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const [holder, paper] = [box.current, canvas.current]
    if (!holder || !paper) return undefined
    let clear = () => {}
    const redraw = () => {
      clear()
      const context = paper.getContext('2d')
      const { clientWidth: width, clientHeight: height } = holder
      clear = context && width > 0 && height > 0 ? draw({ context, width, height, ratio: window.devicePixelRatio || 1 }) : () => {}
    }
    const watcher = new ResizeObserver(redraw)
    watcher.observe(holder)
    return () => {
      watcher.disconnect()
      clear()
    }
  }, [draw])
  return (
    <div ref={box} className='drawing'>
      <canvas ref={canvas} id={id} className='drawing__paper' role='img' aria-label={label} />
    </div>
  )
}
