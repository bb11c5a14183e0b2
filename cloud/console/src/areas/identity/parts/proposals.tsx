import { Button } from 'antd'
import { useState } from 'react'
import { proposalStandingWords, roleWords } from '@xiongguan/contract/identity/terms'
import { failureWords } from '../../../platform/failure'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { proposalPages, useConfirming, useDeclining } from '../queries'
import type { Proposal } from '../queries'
import { words } from '../words'
import { AskDialog } from '../../../ui/ask-dialog'
import styles from './proposals.module.css'

/** What a proposal is about, in words. */
export const whatOf = ({ kind, role, scopeName }: Proposal) =>
  kind === 'replace' || !role ? words.replacement : words.grants(roleWords[role], scopeName)

function ConfirmDialog({ proposal, close }: { proposal: Proposal; close: () => void }) {
  const confirming = useConfirming()
  const announce = useAnnounce()
  const replace = proposal.kind === 'replace'
  const confirm = () =>
    confirming.mutate(
      { proposalId: proposal.proposalId },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.confirmed)
          close()
        },
      },
    )
  return (
    <AskDialog
      title={replace ? words.confirmReplaceAsk(proposal.displayName) : words.confirmAsk(proposal.displayName, whatOf(proposal))}
      note={replace ? words.confirmReplaceNote : words.confirmNote}
      okText={words.confirm}
      busy={confirming.isPending}
      error={confirming.error}
      result={confirming.data}
      confirm={confirm}
      close={close}
    />
  )
}

function ProposalLine({ proposal, ask }: { proposal: Proposal; ask: () => void }) {
  const declining = useDeclining()
  const announce = useAnnounce()
  const { displayName, standing, proposedBy, at, opensAt } = proposal
  const mine = standing === 'ownProposal' || standing === 'waits'
  // The line is gone by then, and a callback of its own would go with it.
  const decline = () =>
    declining.mutateAsync({ proposalId: proposal.proposalId }).then(
      () => announce(words.declined),
      (error: unknown) => announce(failureWords(error)),
    )
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <strong>
          {displayName} · {whatOf(proposal)}
        </strong>
        <span className={styles.detail}>
          {words.proposedBy(proposedBy, momentWords(at))}
          {standing === 'waits' && opensAt && ` · ${words.opens(momentWords(opensAt))}`}
        </span>
      </span>
      <Chip tone={standing === 'mayConfirm' ? 'gold' : 'plain'}>{proposalStandingWords[standing]}</Chip>
      <span className={styles.acts}>
        {standing === 'mayConfirm' && (
          <Button type='primary' aria-label={`${words.confirm}：${displayName}`} onClick={ask}>
            {words.confirm}
          </Button>
        )}
        <Button aria-label={`${mine ? words.takeBack : words.decline}：${displayName}`} loading={declining.isPending} onClick={() => void decline()}>
          {mine ? words.takeBack : words.decline}
        </Button>
      </span>
    </li>
  )
}

/** Roles and replacements that wait for the second pair of hands; nothing while there is none. */
export function Proposals() {
  const pages = usePages(proposalPages)
  const [asking, setAsking] = useState<Proposal | null>(null)
  const none = pages.read.data?.items.length === 0 && pages.number === 1
  return (
    <>
      {!none && (
        <Card title={words.proposals}>
          <Loaded read={pages.read} rows={2}>
            {({ items }) => (
              <ul>
                {items.map((proposal) => (
                  <ProposalLine key={proposal.proposalId} proposal={proposal} ask={() => setAsking(proposal)} />
                ))}
              </ul>
            )}
          </Loaded>
          <PageTurner turn={pages} />
        </Card>
      )}
      {asking && <ConfirmDialog proposal={asking} close={() => setAsking(null)} />}
    </>
  )
}
