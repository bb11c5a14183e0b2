import { Button } from 'antd'
import { rightStandingWords } from '@xiongguan/contract/identity/terms'
import { failureWords } from '../../../platform/failure'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { useConfirmingRight, useDecliningRight } from '../rights-queries'
import type { RightProposal } from '../rights-queries'
import { rightWords, spanWords, words } from '../rights-words'
import styles from './proposals.module.css'

function ProposalLine({ proposal }: { proposal: RightProposal }) {
  const confirming = useConfirmingRight()
  const declining = useDecliningRight()
  const announce = useAnnounce()
  const { proposalId, standing, proposedBy, at } = proposal
  const mine = standing === 'ownProposal' || standing === 'waits' || standing === 'needsAnother'
  // The line is gone by then, and a callback of its own would go with it.
  const decide = (deciding: typeof confirming, said: string) =>
    void deciding.mutateAsync({ proposalId }).then(
      (result) => announce(result.kind === 'refused' ? result.words : said),
      (error: unknown) => announce(failureWords(error)),
    )
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <strong>{rightWords(proposal)}</strong>
        <span className={styles.detail}>
          {words.manners[proposal.manner]} · {spanWords(proposal)} · {words.by(proposedBy, momentWords(at))}
        </span>
      </span>
      <Chip tone={standing === 'mayConfirm' ? 'gold' : 'plain'}>{rightStandingWords[standing]}</Chip>
      <span className={styles.acts}>
        {standing === 'mayConfirm' && (
          <Button type='primary' loading={confirming.isPending} onClick={() => decide(confirming, words.confirmed)}>
            {words.confirm}
          </Button>
        )}
        <Button loading={declining.isPending} onClick={() => decide(declining, words.declined)}>
          {mine ? words.takeBack : words.decline}
        </Button>
      </span>
    </li>
  )
}

/** Changes that wait for the second pair of hands; nothing while there is none. */
export function RightProposals({ proposals }: { proposals: RightProposal[] }) {
  if (proposals.length === 0) return null
  return (
    <Card title={words.waiting}>
      <ul>
        {proposals.map((proposal) => (
          <ProposalLine key={proposal.proposalId} proposal={proposal} />
        ))}
      </ul>
    </Card>
  )
}
