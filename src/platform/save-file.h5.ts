export type Fetched = { link: string; fileName: string }

export const handWords = '保存到本机'

/** A browser fetches the file itself when it is saved. */
export const fetchFile = (link: string, fileName: string): Promise<Fetched | null> => Promise.resolve({ link, fileName })

export function handFile({ link, fileName }: Fetched): Promise<boolean> {
  const anchor = document.createElement('a')
  anchor.href = link
  anchor.download = fileName
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  return Promise.resolve(true)
}
