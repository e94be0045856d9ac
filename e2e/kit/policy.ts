import { policyTable } from "./matrix/policy-table.ts";

/**
 * Who comes by: nobody we know; whoever holds a share link (and sends it as a bearer token too), one that was revoked; the
 * admin of another workspace; the four roles; a lead at a plan that is restricted to others; a token with every scope; one
 * with every scope that is for another plan.
 */
export const visitorNames = [
  ...(["anonymous", "link", "revoked", "outsider", "viewer", "member", "lead", "admin"] as const),
  ...(["unnamed", "token", "foreign"] as const),
];
export type VisitorName = (typeof visitorNames)[number];

/**
 * Every address. `yes`: let in (what the state of things forbids, 409, is no matter of who asks); `door`: sent to sign in;
 * `on`: sent to another page; a number: refused with that status. The plan runs; the one of `unnamed` does not.
 */
export const addressPolicy = policyTable(`
                                                 anonymous  link  revoked  outsider  viewer  member  lead  admin  unnamed  token  foreign
  GET /                                          on         on    on       on        on      on      on    on     on       on     on
  GET /signin                                    yes        yes   yes      on        on      on      on    on     on       yes    yes
  GET /setup                                     door       door  door     door      door    door    door  door   door     door   door
  GET /welcome                                   door       door  door     on        on      on      on    yes    on       door   door
  GET /invite/[secret]                           yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /forgot                                    yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /reset/[secret]                            yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /confirm/[secret]                          yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /plans                                     door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /plans/import                              door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /plans/[slug]                              door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/room                         door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/board                        door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/numbers                      door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/decision                     door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/wall                         door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/sign-offs                    door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/messages                     door       door  door     404       yes     yes     yes   yes    404      door   door
  GET /plans/[slug]/messages/[id]/invitation     404        404   404      404       yes     yes     yes   yes    404      404    404
  GET /plans/[slug]/revise                       door       door  door     404       on      on      yes   yes    404      door   door
  GET /plans/[slug]/export                       404        404   404      404       yes     yes     yes   yes    404      404    404
  GET /plans/[slug]/audit                        404        404   404      404       yes     yes     yes   yes    404      404    404
  GET /plans/[slug]/audit?format=jsonl           404        404   404      404       yes     yes     yes   yes    404      404    404
  GET /settings                                  door       door  door     on        on      on      on    on     on       door   door
  GET /settings/account                          door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/people                           door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/channels                         door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/flags                            door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/prometheus                       door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/working-days                     door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /settings/tokens                           door       door  door     yes       yes     yes     yes   yes    yes      door   door
  GET /api/auth/[...nextauth]                    yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  POST /api/auth/[...nextauth]                   on         on    on       on        on      on      on    on     on       on     on
  GET /api/health                                yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /live/[planId]                             401        401   401      404       yes     yes     yes   yes    404      401    401
  GET /live/[planId]/room                        401        401   401      404       yes     yes     yes   yes    404      401    401
  GET /live/[planId]/events                      401        401   401      404       yes     yes     yes   yes    404      401    401
  GET /live/[planId]/followers                   401        401   401      404       yes     yes     yes   yes    404      401    401
  GET /live/[planId]/chart                       401        401   401      404       422     422     422   422    404      401    401
  GET /live/[planId]/prometheus                  401        401   401      404       yes     yes     yes   yes    404      401    401
  GET /live/[planId]/attachments/[id]            door       door  door     404       yes     yes     yes   yes    404      door   door
  POST /live/[planId]/attachments                401        401   401      404       403     yes     yes   yes    404      401    401
  GET /status/[secret]                           404        yes   404      404       404     404     404   404    404      404    404
  HEAD /status/[secret]                          404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/feed                      404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/calendar                  404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/live                      404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/files/[id]                404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/page                      404        404   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/mail                      404        yes   404      404       404     404     404   404    404      404    404
  POST /status/[secret]/mail                     404        yes   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/webhook                   404        yes   404      404       404     404     404   404    404      404    404
  POST /status/[secret]/webhook                  404        422   404      404       404     404     404   404    404      404    404
  GET /status/[secret]/mail-page                 404        404   404      404       404     404     404   404    404      404    404
  GET /mail/[secret]                             404        404   404      404       404     404     404   404    404      404    404
  POST /mail/[secret]                            404        404   404      404       404     404     404   404    404      404    404
  GET /api/v1/openapi.json                       yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  POST /api/v1/plans                             401        401   401      401       401     401     401   401    401      yes    403
  GET /api/v1/plans/[slug]                       401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/events                401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/slots                 401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/slots/[id]/done      401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/rollout               401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/rollout/enter        401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/rollout/promote      401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/rollout/extend       401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/rollout/hold         401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/rollout/abort        401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/forecast              401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/t0                   401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/window               401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/contacts              401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/contacts             401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/messages              401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/messages/[id]/fields/[fieldId]  401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/messages/[id]/send   401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/messages/[id]/deliveries  401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/attachments           401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/attachments          401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/attachments/[id]      401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/messages/[id]/agenda  401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/messages/[id]/actions  401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/messages/[id]/invitation  401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/checks                401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/checks/[id]/result   401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/deliverables          401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/deliverables/[id]/deliver  401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/deliverables/[id]/waive  401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/deliverables/[id]/take-back  401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/incidents             401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/incidents            401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/tripwires             401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/trigger-groups        401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/tripwires/[id]/pull  401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/rollback              401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/rollback/decisions    401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/rollback/way          401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/metrics               401        401   401      401       401     401     401   401    401      yes    404
  GET /api/v1/plans/[slug]/thresholds            401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/alerts               401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/metrics              401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/start                401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/start     401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/complete  401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/reopen    401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/fail      401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/skip      401        401   401      401       401     401     401   401    401      yes    404
  POST /api/v1/plans/[slug]/steps/[id]/rule-out  401        401   401      401       401     401     401   401    401      yes    404
  POST /ofrep/v1/evaluate/flags                  401        401   401      401       401     401     401   401    401      yes      yes
  POST /ofrep/v1/evaluate/flags/[key]            401        401   401      401       401     401     401   401    401      404      404
  GET /_not-found                                404        404   404      404       404     404     404   404    404      404    404
  GET /_global-error                             yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  GET /icon.svg                                  yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
`);

/**
 * Every server action, by file and name. `yes`: done, or refused for another reason than who asks; `own`: the same, in a
 * workspace of their own, with nothing of ours touched; `no`: refused because of who asks; `door`: sent to sign in. The plan
 * is a draft.
 */
export const actionPolicy = policyTable(`
                                 anonymous  link  revoked  outsider  viewer  member  lead  admin  unnamed  token  foreign
  entry.claim                    yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  entry.joinWithNewAccount       yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  entry.joinAsMyself             door       door  door     yes       yes     yes     yes   yes    yes      door   door
  entry.forgotPassword           yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  entry.chooseNewPassword        yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  account.saveProfile            door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.setReminders           door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.secureAccount          door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.changePassword         door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.mailConfirmation       door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.keepAddress            door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.confirmAddress         yes        yes   yes      yes       yes     yes     yes   yes    yes      yes    yes
  account.confirmAddressOf       door       door  door     own       no      no      no    yes    no       door   door
  account.beginLinking           door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.unlink                 door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.makeResetLink          door       door  door     own       no      no      no    yes    no       door   door
  account.readProofWays          door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.proveIdentity          door       door  door     own       yes     yes     yes   yes    yes      door   door
  account.endSessions            door       door  door     own       yes     yes     yes   yes    yes      door   door
  import.readUpload              door       door  door     own       no      yes     yes   yes    yes      door   door
  import.createPlanFromDocument  door       door  door     own       no      yes     yes   yes    yes      door   door
  check-plan.checkPlanNow        door       door  door     no        yes     yes     yes   yes    no       door   door
  preview-message.previewMessage  door       door  door     no        yes     yes     yes   yes    no       door   door
  revise.readRevision            no         no    no       no        no      yes     yes   yes    no       no     no
  revise.applyRevision           no         no    no       no        no      yes     yes   yes    no       no     no
  send-commands.sendCommands     no         no    no       no        no      yes     yes   yes    no       no     no
  share.makeShareLink            door       door  door     no        no      no      yes   yes    no       door   door
  invite.invite                  door       door  door     own       no      no      yes   yes    yes      door   door
  workspace.withdrawInvite       door       door  door     own       no      no      yes   yes    yes      door   door
  workspace.makeToken            door       door  door     own       no      no      yes   yes    yes      door   door
  workspace.endToken             door       door  door     own       no      no      no    yes    no       door   door
  workspace.setMemberRole        door       door  door     own       no      no      no    yes    no       door   door
  workspace.setMemberContact     door       door  door     own       no      no      no    yes    no       door   door
  workspace.takeOut              door       door  door     own       no      no      no    yes    no       door   door
  workspace.rename               door       door  door     own       no      no      no    yes    no       door   door
  working-days.setWeek           door       door  door     own       no      no      no    yes    no       door   door
  working-days.setReminder       door       door  door     own       no      no      no    yes    no       door   door
  working-days.addDays           door       door  door     own       no      no      no    yes    no       door   door
  working-days.removeDay         door       door  door     own       no      no      no    yes    no       door   door
  channels.addOne                door       door  door     own       no      no      no    yes    no       door   door
  channels.renameOne             door       door  door     own       no      no      no    yes    no       door   door
  channels.readdress             door       door  door     own       no      no      no    yes    no       door   door
  channels.removeOne             door       door  door     own       no      no      no    yes    no       door   door
  prometheus.addOne              door       door  door     own       no      no      no    yes    no       door   door
  prometheus.readdress           door       door  door     own       no      no      no    yes    no       door   door
  prometheus.removeOne           door       door  door     own       no      no      no    yes    no       door   door
  prometheus.testOne             door       door  door     own       no      no      no    yes    no       door   door
  flags.addOne                   door       door  door     own       no      no      yes   yes    yes      door   door
  flags.followOne                door       door  door     own       no      no      yes   yes    yes      door   door
  flags.retireOne                door       door  door     own       no      no      yes   yes    yes      door   door
  channels.sendTest              door       door  door     own       no      no      no    yes    no       door   door
  account.signOutEverywhere      door       door  door     own       yes     yes     yes   yes    yes      door   door
  sign-out.signOut               door       door  door     door      door    door    door  door   door     door   door
`);

/**
 * Every action that verbs ask leave for (lib/domain/permissions.ts): the least role that has it, while the plan is a draft and
 * while it runs, and the scope a token needs; `-` is no token at all. At a restricted plan only admins and those it names.
 */
export const verbPolicy = policyTable(`
                    draft   running  scope
  plan:see          viewer  viewer   plan:read
  plan:create       member  member   plan:write
  plan:edit         member  lead     plan:write
  plan:run          lead    lead     plan:write
  plan:share        lead    lead     -
  plan:hold         member  member   plan:write
  plan:resume       lead    lead     -
  step:work         member  member   step:work
  step:confirm      member  member   -
  rollout:work      member  member   rollout:work
  rollback:decide   lead    lead     -
  rollout:abort     member  member   -
  note:write        member  member   step:work
  update:post       lead    lead     plan:write
  message:send      lead    lead     message:send
  metrics:push      member  member   metrics:push
  role:assign       lead    lead     -
  role:hand-over    member  member   -
  gate:answer       member  member   -
  gate:poll         member  member   -
  gate:vote         member  member   -
  gate:decide       member  member   -
  gate:waive        lead    lead     -
  sign-off:sign     member  member   -
  workspace:see     viewer  viewer   -
  workspace:join    viewer  viewer   -
  flag:manage       lead    lead     -
  workspace:manage  admin   admin    -
  member:invite     lead    lead     -
  profile:edit      viewer  viewer   -
`);
