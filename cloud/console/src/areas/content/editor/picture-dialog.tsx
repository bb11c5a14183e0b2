import { Button, Modal } from 'antd'
import { useState } from 'react'
import { pictureContent, PicturePick, pictureProblem } from '../../../ui/picture-pick'
import type { PickedPicture } from '../../../ui/picture-pick'
import { Refusal, refused } from '../../../ui/refusal'
import { useUpload } from '../queries'
import type { DeskPicture } from '../queries'

/** Uploads a picture with its words; both stay when it is refused. */
export function PictureDialog({ take, close }: { take: (picture: DeskPicture) => void; close: () => void }) {
  const upload = useUpload()
  const [picked, setPicked] = useState<PickedPicture>({ file: null, alt: '' })
  const [problem, setProblem] = useState<string | null>(null)
  async function send() {
    const wrong = pictureProblem(picked)
    setProblem(wrong)
    if (wrong || !picked.file) return
    const result = await upload.mutateAsync({ picture: await pictureContent(picked.file), alt: picked.alt }).catch(() => null)
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
      <PicturePick picked={picked} change={(part) => setPicked((before) => ({ ...before, ...part }))} />
      <Refusal result={refused(problem)} error={upload.error} />
    </Modal>
  )
}
