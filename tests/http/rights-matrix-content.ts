/** The self-test, and questions under an article. The columns are those of rights-matrix.ts. */
export const contentTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

content.selfTest               any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.answered               any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
questions.ask                  without-consent     who     asks     asks    asks    asks    asks    asks    asks    asks      asks
questions.ask                  hidden-article      who     none     none    none    none    none    none    none    none      none
questions.mine                 somebody-else's     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
questions.remove               somebody-else's     who     none     none    none    none    none    none    none    none      none
questionDesk.list              waiting             who     none     none    none    sees    none    sees    none    none      none
questionDesk.waiting           any                 who     none     none    none    yes     none    yes     none    none      none
questionDesk.answer            waiting             who     none     none    none    yes     none    yes     none    none      none
questionDesk.publish           answered            who     none     none    none    yes     none    yes     none    none      none
questionDesk.unpublish         not-public          who     none     none    none    asks    none    asks    none    none      none
`
