import { useState } from 'react'
import { useCampaignSaving } from './campaign-queries'
import type { Campaign, CampaignForm } from './campaign-queries'

/** The draft of a campaign in the hands of one writer; saved when they say so, or send it. */
export function useCampaignDraft(campaign: Campaign) {
  const saving = useCampaignSaving()
  const [form, setForm] = useState(campaign.form)
  const [saved, setSaved] = useState({ form: campaign.form, revision: campaign.revision })
  const [refusal, setRefusal] = useState<string | null>(null)

  /** The revision that holds what is typed; null when it could not be saved. */
  async function save(): Promise<number | null> {
    if (form === saved.form) return saved.revision
    const result = await saving.mutateAsync({ day: campaign.day, revision: saved.revision, form }).catch(() => null)
    if (result?.kind === 'saved') {
      setSaved({ form, revision: result.revision })
      setRefusal(null)
      return result.revision
    }
    if (result) setRefusal(result.kind === 'refused' ? result.words : `${result.by || '同事'}刚存过这一页。您写的还在这里；先看对方的，再补上您的。`)
    return null
  }

  return {
    form,
    change: (changes: Partial<CampaignForm>) => setForm((before) => ({ ...before, ...changes })),
    save,
    unsaved: form !== saved.form,
    saving: saving.isPending,
    error: saving.error,
    refusal,
  }
}
