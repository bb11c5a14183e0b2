import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { civilDateWords } from '../../../platform/time'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { State } from '../../../ui/states'
import { factsQuery } from '../queries'
import type { Fact, FoundFact } from '../queries'
import { words } from '../words'
import styles from './editor.module.css'

function Found({ fact, take }: { fact: FoundFact; take: (fact: Fact) => void }) {
  return (
    <li>
      <button type='button' className={styles.foundFact} onClick={() => take(fact)}>
        {fact.label}：<b>{fact.value ?? words.hiddenFact}</b>{' '}
        {fact.reviewedLocally ? <Chip tone='jade'>已在本地核对</Chip> : <Chip tone='gold'>{words.unreviewed}</Chip>}
        <small>
          {fact.source} · {fact.version}
          {fact.nextReviewOn && ` · 下次核对 ${civilDateWords(fact.nextReviewOn)}`}
        </small>
      </button>
    </li>
  )
}

/** Finds a fact by its label, value or source and hands it on. A number that may not show is offered too, and says so. */
export function FactPicker({ take, close }: { take: (fact: Fact) => void; close: () => void }) {
  const [typed, setTyped] = useState('')
  const read = useQuery({ ...factsQuery(typed.trim()), placeholderData: keepPreviousData })
  return (
    <Modal open title='引用一条资料' footer={null} onCancel={close} width={640}>
      <div className={styles.pick}>
        <Input
          autoFocus
          aria-label='找资料'
          placeholder='写名称、数字或来源，例如：乙肝、12356、育儿补贴'
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className={styles.found} aria-live='polite'>
          <Loaded
            read={read}
            rows={5}
            empty={{
              when: ({ items }) => items.length === 0,
              show: <State title='没有找到这条资料' words='换个词试试。资料库里没有的数字不能写，请写“请咨询”和该问谁。' />,
            }}
          >
            {({ items }) => (
              <ul>
                {items.map((fact) => (
                  <Found key={fact.fact} fact={fact} take={take} />
                ))}
              </ul>
            )}
          </Loaded>
        </div>
      </div>
    </Modal>
  )
}
