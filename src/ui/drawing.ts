/** What a drawing is made on: a 2D context in CSS pixels, its size, and how many points of the screen one of them is. */
export type Surface = { context: CanvasRenderingContext2D; width: number; height: number; ratio: number }

/** Draws, and hands back what takes the drawing away again. */
export type Draw = (surface: Surface) => () => void

export type DrawingProps = {
  id: string
  /** Said to those who do not see it. */
  label: string
  draw: Draw
}
