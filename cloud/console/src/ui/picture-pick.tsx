import { Input } from 'antd'
import styles from './picture-pick.module.css'

const mostBytes = 8 * 1024 * 1024

/** The bytes of a file as base64. */
export function pictureContent(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(file)
  })
}

/** A picture that was chosen, and what is said of it to who cannot see it. */
export type PickedPicture = { file: File | null; alt: string }

/** What a picked picture lacks, in words; null when it may be sent. */
export function pictureProblem({ file, alt }: PickedPicture): string | null {
  if (!file) return '请选一张图片'
  if (file.size > mostBytes) return '图片太大，请选 8 MB 以内的'
  return alt.trim().length < 2 ? '请写图片说明：图里有什么' : null
}

type Props = { picked: PickedPicture; change: (part: Partial<PickedPicture>) => void }

/** Chooses a file and asks for its words. */
export function PicturePick({ picked, change }: Props) {
  return (
    <div className={styles.pick}>
      <p>JPG、PNG 或 WebP，8 MB 以内。拍摄地点等信息会自动去掉；图里有人时，请先征得同意。</p>
      <input
        type='file'
        aria-label='选图片'
        accept='image/jpeg,image/png,image/webp'
        onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
      />
      <Input
        aria-label='图片说明'
        placeholder='图里有什么，例如：老师教孩子剪窗花'
        maxLength={120}
        value={picked.alt}
        onChange={(event) => change({ alt: event.target.value })}
      />
    </div>
  )
}
