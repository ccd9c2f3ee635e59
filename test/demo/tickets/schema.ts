/** What the demo helpdesk knows. Invented people; `ago` is minutes before the server's start. */

export type Who = {
  id: number;
  name: string;
  email: string;
  role: 'end-user' | 'agent';
  organisation?: string;
  tags?: string[];
};

export type Said = {
  by: number;
  ago: number;
  text: string;
  /** Markup as the customer's mail client sent it; without one, the text's paragraphs are shown. */
  html?: string;
  internal?: boolean;
};

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved';

export type Seed = {
  id: number;
  subject: string;
  status: Status;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  type?: 'question' | 'incident' | 'problem' | 'task';
  requester: number;
  assignee?: number;
  group: string;
  tags: string[];
  channel: 'email' | 'web' | 'api';
  /** Set when this desk shows no machine-readable time for the ticket and its API refuses it. */
  timeless?: boolean;
  said: Said[];
};
