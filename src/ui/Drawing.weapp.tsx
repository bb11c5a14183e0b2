import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { DrawingProps, Surface } from './drawing'
import './Drawing.scss'

type Found = { node?: HTMLCanvasElement; width: number; height: number }

const between = 60
const mostTries = 20

/** What a browser's context has and WeChat's, by the age of the app, may lack. */
function completed(context: CanvasRenderingContext2D, node: HTMLCanvasElement): CanvasRenderingContext2D {
  if (!context.canvas) Object.assign(context, { canvas: node })
  if (typeof context.resetTransform !== 'function') Object.assign(context, { resetTransform: () => context.setTransform(1, 0, 0, 1, 0, 0) })
  return context
}

function find(id: string): Promise<Surface | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: (Found | null)[]) => {
        const context = found?.node?.getContext('2d')
        if (!found?.node || !context) return resolve(null)
        const { node, width, height } = found
        resolve({ context: completed(context, node), width, height, ratio: Taro.getSystemInfoSync().pixelRatio })
      })
  })
}

/** A picture drawn on a canvas, anew when what it shows changes. WeChat hands the canvas out once the view has made it, and not before. */
export function Drawing({ id, label, draw }: DrawingProps) {
  useEffect(() => {
    let clear = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const attempt = async (tries: number) => {
      const surface = await find(id)
      if (gone) return
      if (surface) clear = draw(surface)
      else if (tries < mostTries) timer = setTimeout(() => void attempt(tries + 1), between)
    }
    timer = setTimeout(() => void attempt(1), between)
    return () => {
      gone = true
      clearTimeout(timer)
      clear()
    }
  }, [id, draw])
  return (
    <View className='drawing'>
      <Canvas id={id} type='2d' className='drawing__paper' {...{ 'aria-role': 'img', 'aria-label': label }} />
    </View>
  )
}
