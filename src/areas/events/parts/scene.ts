/** The event behind a mini-program code: its scene is the id without dashes, since WeChat takes 32 characters. '' when it is none. */
export function idOfScene(scene: string): string {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(scene)
  return parts ? parts.slice(1).join('-') : ''
}
