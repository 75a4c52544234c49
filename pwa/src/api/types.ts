/** What the server's answers look like, by hand and thin; `schema.d.ts` is generated from its OpenAPI schema. */

export interface Account {
  id: string;
  email: string;
  email_confirmed: boolean;
  display_name: string;
}

export interface SessionInfo {
  authenticated: boolean;
  account: Account | null;
  vapid_public_key: string;
  server_time: string;
  knowledge_version: string;
  demo: boolean;
}

export type Scope =
  | 'pain'
  | 'patches'
  | 'massage'
  | 'checkins'
  | 'notes'
  | 'finder'
  | 'safety_alarm'
  | 'safety_answers';

export interface Invitation {
  id: string;
  code: string;
  link: string;
  expires_at: string;
}

export interface OtherPerson {
  name: string;
  email: string;
  email_confirmed: boolean;
}

export interface CareLink {
  id: string;
  state: 'invited' | 'accepted' | 'active' | 'ended';
  other: OtherPerson | null;
  owner_id: string | null;
  scopes: Scope[];
  share_days: number;
  until: string | null;
  watcher: 'off' | 'offered' | 'watching';
  created_at: string;
  accepted_at: string | null;
  confirmed_at: string | null;
  ended_at: string | null;
  ended_because: string;
  invitation_expires_at: string | null;
}

export interface CareLinks {
  as_patient: CareLink[];
  as_therapist: CareLink[];
}

export interface ReadLog {
  reads: {
    at: string;
    latest_at: string;
    times: number;
    who: string;
    what: string;
    scopes: Scope[];
  }[];
  changes: {
    at: string;
    who: string;
    what: string;
    link: string;
    scopes: Scope[];
    watcher_offered: boolean;
    until: string | null;
  }[];
}

export interface PersonSummary {
  id: string;
  name: string;
  latest_entry_on: string | null;
  /** The middle of the days' highest numbers. */
  pain_last_7_days: number | null;
  /** null: not shared. */
  open_safety_messages: number | null;
  scopes: Scope[];
  until: string | null;
}

export interface ProgressDay {
  date: string;
  pain_worst: number | null;
  pain_now: number | null;
  pain_average: number | null;
  entries: number;
  patches: number;
  sessions: number;
  notes?: string[];
}

export interface Progress {
  name: string;
  scopes: Scope[];
  until: string | null;
  days: ProgressDay[];
  first_days: ProgressDay[];
  check_ins: {
    date: string;
    peg: number | null;
    psfs: { activity: string; rating: number | null }[];
    psfs_mean: number | null;
    pgic: number | null;
  }[];
}

/** A safety message as its viewer may see it. */
export interface EscalationInfo {
  id: string;
  owner: string;
  owner_name: string;
  level: 'L1' | 'L2';
  state: string;
  /** When the person answered the questions. */
  answered_at: string;
  opened_at: string;
  told: { at: string; to_name: string; channels: string[]; opened_at: string | null }[];
  acknowledged_at: string | null;
  acknowledged_by: string;
  is_mine: boolean;
  /** Empty without the scope for it. */
  rules: string[];
  answers: Record<string, unknown>;
}

export interface MessageInfo {
  id: string;
  purpose: string;
  state: string;
  title: string;
  due_at: string;
  created_at: string;
  deliveries: {
    channel: 'webpush' | 'email' | string;
    state: string;
    code: string;
    due_at: string;
    sent_at: string | null;
    received_at: string | null;
    opened_at: string | null;
    attempts: {
      channel: string;
      state: string;
      code: string;
      started_at: string;
      ended_at: string | null;
    }[];
  }[];
}

export interface Occurrence {
  id: string;
  rule: string;
  what: string;
  due_at: string;
  state: 'planned' | 'claimed' | 'sending' | 'sent' | 'failed' | 'unknown' | 'missed' | 'answered';
  reason: string;
  answered_at: string | null;
}
