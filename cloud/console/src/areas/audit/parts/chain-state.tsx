import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { chainQuery, useVerification } from '../queries'
import type { AuditChain } from '../queries'
import { stateWords, words } from '../words'
import styles from './chain-state.module.css'

/** The day large; the hour is not what matters. */
const lastDay = (at: string | null) => (at ? momentWords(at).split(' ')[0] : '还没有')

function chainFigures({ state, sealedUpTo, unsealed, lastSealedAt, checkedAt, toldAt }: AuditChain) {
  const { title, note } = stateWords[state]
  return [
    { label: '封存链', value: title, note, tone: state === 'intact' ? undefined : ('brand' as const) },
    { label: '已封存到', value: `第 ${sealedUpTo} 条`, note: lastSealedAt ? `最近一次 ${momentWords(lastSealedAt)}` : '还没有封存过' },
    { label: '等待封存', value: `${unsealed} 条`, note: '由定时任务分批封存' },
    { label: '从头核对', value: lastDay(checkedAt), note: '每天自动一次' },
    { label: '库外留存', value: lastDay(toldAt), note: '每天一份摘要，存在库外' },
  ]
}

/** Recomputes every record on demand; the answer is shown at once and to everyone who opens the page after. */
function Verify() {
  const queries = useQueryClient()
  const announce = useAnnounce()
  const verify = useVerification()
  const show = (chain: AuditChain) => {
    queries.setQueryData(chainQuery.queryKey, chain)
    announce(stateWords[chain.state].alarm ?? words.verified)
  }
  return (
    <Card>
      <div className={styles.verify}>
        <p>{words.verifyNote}</p>
        <Button loading={verify.isPending} onClick={() => verify.mutate(undefined, { onSuccess: show })}>
          {words.verify}
        </Button>
      </div>
      <FailureLine error={verify.error} />
    </Card>
  )
}

export function ChainState() {
  const chain = useQuery(chainQuery)
  if (!chain.data)
    return (
      <Card>
        <Loaded read={chain} rows={2}>
          {() => null}
        </Loaded>
      </Card>
    )
  const { alarm } = stateWords[chain.data.state]
  return (
    <>
      {alarm && (
        <Card>
          <p role='alert' className={styles.alarm}>
            {alarm}
          </p>
        </Card>
      )}
      <Figures figures={chainFigures(chain.data)} />
      <Verify />
    </>
  )
}
