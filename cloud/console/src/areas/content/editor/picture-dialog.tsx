import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { FailureLine } from '../../../ui/states'
import { useUpload } from '../queries'
import type { DeskPicture } from '../queries'
import styles from './editor.module.css'

const mostBytes = 8 * 1024 * 1024

/** The bytes of a file as base64. */
function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(file)
  })
}

function problemOf(file: File | null, alt: string): string | null {
  if (!file) return '请选一张图片'
  if (file.size > mostBytes) return '图片太大，请选 8 MB 以内的'
  return alt.trim().length < 2 ? '请写图片说明：图里有什么' : null
}

/** Uploads a picture with its words; both stay when it is refused. */
export function PictureDialog({ take, close }: { take: (picture: DeskPicture) => void; close: () => void }) {
  const upload = useUpload()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  async function send() {
    const wrong = problemOf(file, alt)
    setProblem(wrong)
    if (wrong || !file) return
    const result = await upload.mutateAsync({ picture: await contentOf(file), alt }).catch(() => null)
    if (result?.kind === 'saved') take(result.picture)
    else if (result) setProblem(result.words)
  }
  return (
    <Modal
      open
      title='加一张图片'
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>取消</Button>
          <Button type='primary' loading={upload.isPending} onClick={() => void send()}>
            上传
          </Button>
        </>
      }
    >
      <div className={styles.pick}>
        <p>JPG、PNG 或 WebP，8 MB 以内。拍摄地点等信息会自动去掉；图里有人时，请先征得同意。</p>
        <input
          type='file'
          aria-label='选图片'
          accept='image/jpeg,image/png,image/webp'
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <Input
          aria-label='图片说明'
          placeholder='图里有什么，例如：老师教孩子剪窗花'
          maxLength={120}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
        {problem && (
          <p role='alert' style={{ color: 'var(--error)' }}>
            {problem}
          </p>
        )}
        <FailureLine error={upload.error} />
      </div>
    </Modal>
  )
}
