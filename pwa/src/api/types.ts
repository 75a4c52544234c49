/** The server's answers, by the names that the app uses for them. The shapes are generated from the server's own schema. */
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Account = Schemas['AccountOut'];
export type SessionInfo = Schemas['SessionOut'];
export type Scope = Schemas['ScopesEnum'];
export type Invitation = Schemas['InvitationAnswer'];
export type OtherPerson = Schemas['PersonAnswer'];
export type CareLink = Schemas['LinkAnswer'];
export type CareLinks = Schemas['LinksAnswer'];
export type ReadLog = Schemas['ReadLogAnswer'];
export type PersonSummary = Schemas['SharingPersonAnswer'];
export type People = Schemas['PeopleAnswer'];
export type ProgressDay = Schemas['DayAnswer'];
export type Progress = Schemas['ProgressAnswer'];
export type EscalationInfo = Schemas['Escalation'];
export type Escalations = Schemas['Escalations'];
export type MessageInfo = Schemas['Message'];
export type Messages = Schemas['Messages'];
export type Occurrence = Schemas['Occurrence'];
export type Occurrences = Schemas['Occurrences'];
export type Calendar = Schemas['Calendar'];
export type PushSubscriptionForm = Schemas['SubscriptionRequest'];
