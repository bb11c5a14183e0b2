/** Who may do what with consents and the proof of privacy. */
export const consentTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

consent.mine                   own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
looks.mine                     own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
looks.mine                     other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
audit.search                   any                 who     none     none    none    none    none    yes     none    none      none
audit.unusual                  any                 who     none     none    none    none    none    yes     none    none      none
consent.history                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.give                   own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.give                   others-child        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
consent.withdraw               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
consent.withdraw               others-child        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
`
