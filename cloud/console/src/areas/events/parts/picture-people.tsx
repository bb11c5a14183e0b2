import { DatePicker, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { civilDateOf } from '../../../platform/time'
import type { PicturePeople } from '../picture-queries'
import styles from './pictures.module.css'

/** What is typed of the people on a picture; nothing is assumed before somebody says whether they can be recognised. */
export type TypedPeople = { recognisable: boolean | null; agreed: boolean; from: string; on: string }

export const untoldPeople = (): TypedPeople => ({ recognisable: null, agreed: false, from: '', on: civilDateOf(Date.now()) })

/** What is missing, in words; null when it can be saved. */
export function peopleProblem({ recognisable, agreed, from }: TypedPeople): string | null {
  if (recognisable === null) return '请先看看：图上认不认得出人'
  return recognisable && agreed && from.trim().length < 2 ? '请写是谁同意的' : null
}

export const peopleOf = ({ recognisable, agreed, from, on }: TypedPeople): PicturePeople => ({
  recognisable: recognisable ?? true,
  consent: recognisable && agreed ? { from, on } : null,
})

function Consent({ people, change }: { people: TypedPeople; change: (part: Partial<TypedPeople>) => void }) {
  return (
    <fieldset className={styles.ask}>
      <legend>图上的人同意公开了吗？孩子由监护人同意</legend>
      <Radio.Group
        value={people.agreed}
        onChange={({ target }) => change({ agreed: target.value as boolean })}
        options={[
          { value: true, label: '同意了' },
          { value: false, label: '还没有，先不给居民看' },
        ]}
      />
      {people.agreed && (
        <div className={styles.consent}>
          <label>
            谁同意的（只有活动负责人能看到，加密保存）
            <Input
              maxLength={40}
              value={people.from}
              placeholder='例如：王女士，孩子的妈妈'
              onChange={({ target }) => change({ from: target.value })}
            />
          </label>
          <label>
            哪天同意的
            <DatePicker
              allowClear={false}
              value={dayjs(people.on)}
              onChange={(day) => day && change({ on: day.format('YYYY-MM-DD') })}
              disabledDate={(day) => day.format('YYYY-MM-DD') > civilDateOf(Date.now())}
            />
          </label>
        </div>
      )}
    </fieldset>
  )
}

/** Asks whether people can be recognised, and then who agreed. */
export function PeopleFields({ people, change }: { people: TypedPeople; change: (part: Partial<TypedPeople>) => void }) {
  return (
    <>
      <fieldset className={styles.ask}>
        <legend>图上认得出人吗？</legend>
        <Radio.Group
          value={people.recognisable}
          onChange={({ target }) => change({ recognisable: target.value as boolean })}
          options={[
            { value: false, label: '认不出人（背影、作品、场地）' },
            { value: true, label: '认得出人' },
          ]}
        />
      </fieldset>
      {people.recognisable && <Consent people={people} change={change} />}
    </>
  )
}
