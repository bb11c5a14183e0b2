/** Files that only their two contacts open, emergencies, and who changes who sees what. The columns are those of rights-matrix.ts. */
export const guardTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

custody.contacts               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
custody.contacts               protected-neighbour who     blind    blind   blind   blind   blind   blind   blind   blind     blind

custodyField.families          contact             who     none     none    sees    none    none    none    none    blind     none
custodyField.families          protected           who     none     none    blind   none    none    none    none    blind     none
custodyField.open              contact             who     none     none    yes     none    none    none    none    none      none
custodyField.open              protected           who     none     none    none    none    none    none    none    none      none
custodyField.saveNote          contact             who     none     none    yes     none    none    none    none    none      none
custodyField.saveNote          protected           who     none     none    none    none    none    none    none    none      none
custodyField.successors        contact             who     none     none    yes     none    none    none    none    none      none
custodyField.successors        protected           who     none     none    none    none    none    none    none    none      none
custodyField.handOver          contact-to-contact  who     none     none    asks    none    none    none    none    none      none
custodyField.handOver          protected           who     none     none    none    none    none    none    none    none      none
custodyField.handovers         asked               who     none     none    sees    none    none    none    none    blind     none
custodyField.answerHandover    asked               who     none     none    yes     none    none    none    none    none      none
custodyField.answerHandover    asked-of-another    who     none     none    none    none    none    none    none    none      none
custodyField.refer             same-community      who     none     none    yes     none    none    none    none    yes       none
custodyField.refer             protected           who     none     none    yes     none    none    none    none    yes       none
custodyField.refer             other-community     who     none     none    none    none    none    none    none    yes       none

custodyDesk.files              any                 who     none     none    none    none    none    none    none    none      sees
custodyDesk.file               protected           who     none     none    none    none    none    none    none    none      yes
custodyDesk.ofHousehold        contact             who     none     none    sees    none    none    blind   none    blind     sees
custodyDesk.ofHousehold        protected           who     none     none    blind   none    none    blind   none    blind     sees
custodyDesk.ofHousehold        has-none            who     none     none    blind   none    none    blind   none    blind     blind
custodyDesk.ofHousehold        other-community     who     none     none    none    none    none    blind   none    blind     blind
custodyDesk.dutyHolders        any                 who     none     none    none    none    none    none    none    none      yes
custodyDesk.assign             has-none            who     none     none    none    none    none    none    none    none      yes
custodyDesk.assign             protected           who     none     none    none    none    none    none    none    none      asks
custodyDesk.replace            stale               who     none     none    none    none    none    none    none    none      asks
custodyDesk.previewRoster      any                 who     none     none    none    none    none    none    none    none      yes
custodyDesk.importRoster       any                 who     none     none    none    none    none    none    none    none      yes
custodyDesk.tickets            any                 who     none     none    none    none    none    none    none    none      sees
custodyDesk.closeTicket        open                who     none     none    none    none    none    none    none    none      yes
custodyDesk.openUrgently       same-community      who     none     none    none    none    none    yes     none    none      none
custodyDesk.openUrgently       protected           who     none     none    none    none    none    yes     none    none      none
custodyDesk.opened             own                 who     none     none    none    none    none    yes     none    none      none
custodyDesk.opened             of-another          who     none     none    none    none    none    none    none    none      none
custodyDesk.openings           of-another          who     none     none    none    none    none    sees    none    none      sees

staff.rights                   any                 who     none     none    none    none    none    yes     none    none      none
staff.proposeRight             sound               who     none     none    none    none    none    yes     none    none      none
staff.proposeRight             past-day            who     none     none    none    none    none    asks    none    none      none
staff.confirmRight             other-administrator who     none     none    none    none    none    yes     none    none      none
staff.confirmRight             proposer            who     none     none    none    none    none    asks    none    none      none
staff.declineRight             other-administrator who     none     none    none    none    none    yes     none    none      none
`
