import { Modal, Radio } from 'antd'
import { useState } from 'react'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { Telling } from '../organiser-queries'
import styles from './organising.module.css'
import { TellingPreview } from './telling-preview'

/** What an edit leaves open: which events of the series it is for, and how families hear of another time or place. */
export type SaveChoice = { following: boolean; telling: Telling }

type Question = {
  eventId: EventId
  /** How many standing events of the series come after this one. */
  later: number
  /** Another time or place, of an event that families can know of. */
  moved: boolean
}

function Scope({ later, following, choose }: { later: number; following: boolean; choose: (following: boolean) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend>这场活动在系列里，后面还有 {later} 场</legend>
      <Radio.Group className={styles.radios} value={following} onChange={({ target }) => choose(target.value as boolean)}>
        <Radio value={false}>只改这一场</Radio>
        <Radio value>这一场和以后（共 {later + 1} 场，日期各自不变）</Radio>
      </Radio.Group>
    </fieldset>
  )
}

type Told = { telling: Telling; choose: (telling: Telling) => void; following: boolean; eventId: EventId }

function Tell({ telling, choose, following, eventId }: Told) {
  return (
    <fieldset className={styles.choice}>
      <legend>时间或地点变了，要不要告诉报名的家庭？</legend>
      <Radio.Group className={styles.radios} value={telling} onChange={({ target }) => choose(target.value as Telling)}>
        <Radio value='now'>告诉大家</Radio>
        <Radio value='whenAsked'>只保存不告诉</Radio>
      </Radio.Group>
      <p className={styles.soft}>
        {telling === 'now' ? (
          <>
            <TellingPreview eventId={eventId} />
            {following && '以后各场报名的家庭也会各收到一条。'}
          </>
        ) : (
          '不会自动发出。想好了，到活动页点“告诉大家”。'
        )}
      </p>
    </fieldset>
  )
}

function SaveDialog({ question, answer }: { question: Question; answer: (choice: SaveChoice | null) => void }) {
  const [following, setFollowing] = useState(false)
  const [telling, setTelling] = useState<Telling>('now')
  return (
    <Modal
      title='保存这次修改'
      open
      onOk={() => answer({ following, telling: question.moved ? telling : 'soon' })}
      onCancel={() => answer(null)}
      okText='保存'
      cancelText='回去接着改'
    >
      <div className={styles.fields}>
        {question.later > 0 && <Scope later={question.later} following={following} choose={setFollowing} />}
        {question.moved && <Tell telling={telling} choose={setTelling} following={following} eventId={question.eventId} />}
      </div>
    </Modal>
  )
}

/** Asks what an edit leaves open and waits for the answer; an edit that leaves nothing open is not asked about. */
export function useSaveChoices() {
  const [asked, setAsked] = useState<{ question: Question; answer: (choice: SaveChoice | null) => void } | null>(null)
  const ask = (question: Question): Promise<SaveChoice | null> => {
    if (question.later === 0 && !question.moved) return Promise.resolve({ following: false, telling: 'soon' })
    return new Promise((resolve) => {
      const answer = (choice: SaveChoice | null) => {
        setAsked(null)
        resolve(choice)
      }
      setAsked({ question, answer })
    })
  }
  return { ask, dialog: asked && <SaveDialog question={asked.question} answer={asked.answer} /> }
}
