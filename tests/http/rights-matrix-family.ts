/** The family's side: phones, names, sharing, acting for a parent, leaving, near relatives. The columns are those of rights-matrix.ts. */
export const familyTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

family.standing                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.phoneNotice             any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.sendPhoneCode           own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.provePhone              wrong-code          who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.takeWeChatPhone         not-connected       who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.forgetPhone             own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.namingNotice            any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.stateName               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.stateName               other-household     who     none     none    none    none    none    none    none    none      none
family.stateName               as-sharer           who     none     none    none    none    none    none    none    none      none
family.withdrawName            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.withdrawName            other-household     who     none     none    none    none    none    none    none    none      none

family.sharing                 own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.sharing                 as-sharer           who     blind    blind   blind   blind   blind   blind   blind   blind     blind
family.invite                  own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.invite                  as-sharer           who     none     none    none    none    none    none    none    none      none
family.withdrawInvitation      own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.withdrawInvitation      other-household     who     none     none    none    none    none    none    none    none      none
family.invitation              open                who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.invitation              unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.join                    open                who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.join                    with-household      who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.changeSharer            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.changeSharer            as-sharer           who     none     none    none    none    none    none    none    none      none
family.changeSharer            as-former-sharer    who     none     none    none    none    none    none    none    none      none
family.changeSharer            other-household     who     none     none    none    none    none    none    none    none      none
family.endSharer               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.endSharer               other-household     who     none     none    none    none    none    none    none    none      none
family.leaveSharing            as-sharer           who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.leaveSharing            as-owner            who     none     none    none    none    none    none    none    none      none

family.acting                  own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.askToAct                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.actingRequest           open                who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.actingRequest           unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.confirmActing           open                who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.endActing               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.endActing               other-account       who     none     none    none    none    none    none    none    none      none

family.leaveQuietly            as-sharer           who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.leaveQuietly            alone               who     asks     asks    asks    asks    asks    asks    asks    asks      asks

family.wish                    own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.setWish                 own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
family.relativeRequests        other-account       who     blind    blind   blind   blind   blind   blind   blind   blind     blind
family.askAsRelative           not-verified        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
family.withdrawRequest         other-account       who     none     none    none    none    none    none    none    none      none
family.relativeFile            other-account       who     none     none    none    none    none    none    none    none      none

familyDesk.namings             same-community      who     none     none    sees    none    none    none    none    none      none
familyDesk.namings             other-community     who     none     none    blind   none    none    none    none    none      none
familyDesk.verifyNaming        same-community      who     none     none    yes     none    none    none    none    none      none
familyDesk.verifyNaming        wrong-number        who     none     none    asks    none    none    none    none    none      none
familyDesk.verifyNaming        other-community     who     none     none    none    none    none    none    none    none      none
familyDesk.sendBackNaming      same-community      who     none     none    yes     none    none    none    none    none      none
familyDesk.sendBackNaming      other-community     who     none     none    none    none    none    none    none    none      none
familyDesk.confirmActingOnPaper same-community     who     none     none    yes     none    none    none    none    none      none
familyDesk.confirmActingOnPaper other-community    who     none     none    none    none    none    none    none    none      none
familyDesk.setFamilyQuiet      same-community      who     none     none    yes     none    none    none    none    none      none
familyDesk.setFamilyQuiet      other-community     who     none     none    none    none    none    none    none    none      none
familyDesk.relativeRequests    waiting             who     none     none    none    none    none    none    none    none      sees
familyDesk.relativeRequest     waiting             who     none     none    none    none    none    none    none    none      yes
familyDesk.decideRelative      waiting             who     none     none    none    none    none    none    none    none      yes
familyDesk.departures          waiting             who     none     none    none    none    none    none    none    none      sees
familyDesk.settleDeparture     waiting             who     none     none    none    none    none    none    none    none      yes
`
