/** Who may do what with consents and the proof of privacy. */
export const consentTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

consent.mine                   own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
looks.mine                     own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
looks.mine                     other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
consent.guide                  any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.childRules             any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.retention              any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.requests               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.requests               other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
consent.ask                    own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.exportMine             own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
privacyDesk.requests           other-household     who     none     none    none    none    none    sees    none    none      sees
privacyDesk.answer             other-household     who     none     none    none    none    none    yes     none    none      yes
privacyDesk.answer             own                 who     none     none    none    none    none    asks    none    none      asks
privacyDesk.impact             any                 who     none     none    none    none    none    yes     none    none      yes
privacyDesk.retention          any                 who     none     none    none    none    none    yes     none    none      yes
audit.search                   any                 who     none     none    none    none    none    yes     none    none      none
audit.unusual                  any                 who     none     none    none    none    none    yes     none    none      none
consent.history                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.give                   own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.give                   others-child        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
consent.withdraw               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.withdraw               others-child        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
`
