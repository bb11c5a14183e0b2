import { useQuery } from '@tanstack/react-query'
import { momentWords } from '../../../platform/time'
import { Card, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { chainQuery } from '../queries'
import type { AuditChain } from '../queries'
import { words } from '../words'

function chainFigures({ intact, sealedUpTo, unsealed, lastSealedAt }: AuditChain) {
  return [
    {
      label: '封存链',
      value: intact ? words.intact : words.broken,
      note: intact ? '每条封存记录都与当时一致' : '需要马上处理',
      tone: intact ? undefined : ('brand' as const),
    },
    { label: '已封存到', value: `第 ${sealedUpTo} 条`, note: lastSealedAt ? `最近一次 ${momentWords(lastSealedAt)}` : '还没有封存过' },
    { label: '等待封存', value: `${unsealed} 条`, note: '由定时任务分批封存' },
  ]
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
  return (
    <>
      <Figures figures={chainFigures(chain.data)} />
      {!chain.data.intact && (
        <Card>
          <p role='alert'>{words.brokenNote}</p>
        </Card>
      )}
    </>
  )
}
