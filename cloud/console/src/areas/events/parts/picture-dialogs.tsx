import { Modal } from 'antd'
import { useState } from 'react'
import type { Dispatch, SetStateAction } from 'react'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useAnnounce } from '../../../ui/announce'
import { pictureContent, PicturePick, pictureProblem } from '../../../ui/picture-pick'
import type { PickedPicture } from '../../../ui/picture-pick'
import { Refusal, refused } from '../../../ui/refusal'
import { usePictureAdding, usePictureNote, usePictureUpload } from '../picture-queries'
import type { EventPicture } from '../picture-queries'
import { PeopleFields, peopleOf, peopleProblem, untoldPeople } from './picture-people'
import type { TypedPeople } from './picture-people'

/** Sends a picture, and puts it beside the summary with what is known of its people. */
export function AddPictureDialog({ eventId, close }: { eventId: EventId; close: () => void }) {
  const [picked, setPicked] = useState<PickedPicture>({ file: null, alt: '' })
  const [people, setPeople] = useState(untoldPeople)
  const [said, setSaid] = useState<string | null>(null)
  const upload = usePictureUpload()
  const adding = usePictureAdding()
  const announce = useAnnounce()

  /** What was said of the form before does not fit it any more. */
  const change =
    <Part,>(set: Dispatch<SetStateAction<Part>>) =>
    (part: Partial<Part>) => {
      setSaid(null)
      set((before) => ({ ...before, ...part }))
    }

  async function send() {
    const problem = pictureProblem(picked) ?? peopleProblem(people)
    setSaid(problem)
    if (problem || !picked.file) return
    const sent = await upload.mutateAsync({ picture: await pictureContent(picked.file), alt: picked.alt }).catch(() => null)
    if (sent?.kind === 'refused') setSaid(sent.words)
    if (sent?.kind !== 'saved') return
    const added = await adding.mutateAsync({ eventId, pictureId: sent.picture.pictureId, people: peopleOf(people) }).catch(() => null)
    if (added?.kind === 'refused') setSaid(added.words)
    if (added?.kind !== 'done') return
    announce('图片已加上')
    close()
  }

  return (
    <Modal
      open
      title='给总结加一张图片'
      onCancel={close}
      onOk={() => void send()}
      okText='上传'
      cancelText='先不加'
      confirmLoading={upload.isPending || adding.isPending}
    >
      <PicturePick picked={picked} change={change(setPicked)} />
      <PeopleFields people={people} change={change(setPeople)} />
      <Refusal result={refused(said)} error={upload.error ?? adding.error} />
    </Modal>
  )
}

const typedOf = ({ recognisable, consent }: EventPicture): TypedPeople => ({
  ...untoldPeople(),
  recognisable,
  ...(consent ? { agreed: true, from: consent.from, on: consent.on } : {}),
})

/** Notes who agreed, or puts right whether people can be recognised. */
export function NotePeopleDialog({ eventId, of, close }: { eventId: EventId; of: EventPicture; close: () => void }) {
  const [people, setPeople] = useState(() => typedOf(of))
  const [said, setSaid] = useState<string | null>(null)
  const note = usePictureNote()
  const announce = useAnnounce()

  const change = (part: Partial<TypedPeople>) => {
    setSaid(null)
    setPeople((before) => ({ ...before, ...part }))
  }

  async function send() {
    const problem = peopleProblem(people)
    setSaid(problem)
    if (problem) return
    const result = await note.mutateAsync({ eventId, pictureId: of.picture.pictureId, people: peopleOf(people) }).catch(() => null)
    if (result?.kind === 'refused') setSaid(result.words)
    if (result?.kind !== 'done') return
    announce('已记下')
    close()
  }

  return (
    <Modal open title='图上的人' onCancel={close} onOk={() => void send()} okText='保存' cancelText='先不改' confirmLoading={note.isPending}>
      <p>{of.picture.alt}</p>
      <PeopleFields people={people} change={change} />
      <Refusal result={refused(said)} error={note.error} />
    </Modal>
  )
}
