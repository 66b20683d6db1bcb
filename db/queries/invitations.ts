import { and, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

export const insertInvitation = prepared<{
  hash: Buffer;
  role: string;
  invitedBy: string;
  createdAt: number;
  expiresAt: number;
}>()((t) =>
  t.orm
    .insert(t.invitations)
    .values({
      hash: placeholder("hash"),
      role: placeholder("role"),
      invitedBy: placeholder("invitedBy"),
      createdAt: placeholder("createdAt"),
      expiresAt: placeholder("expiresAt"),
    })
    .returning({ id: t.invitations.id })
    .prepare(),
);

/** An invitation that nobody has accepted, until it expires. */
export const findOpenInvitation = prepared<{ hash: Buffer; now: number }>()((t) =>
  t.orm
    .select({ id: t.invitations.id, role: t.invitations.role, expiresAt: t.invitations.expiresAt })
    .from(t.invitations)
    .where(
      and(
        eq(t.invitations.hash, placeholder("hash")),
        isNull(t.invitations.acceptedBy),
        sql`${t.invitations.expiresAt} > ${placeholder("now")}`,
      ),
    )
    .prepare(),
);

/** Invitations that are still good, newest first. */
export const listOpenInvitations = prepared<{ now: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.invitations.id,
      role: t.invitations.role,
      invitedBy: t.invitations.invitedBy,
      createdAt: t.invitations.createdAt,
      expiresAt: t.invitations.expiresAt,
    })
    .from(t.invitations)
    .where(
      and(
        isNull(t.invitations.acceptedBy),
        sql`${t.invitations.expiresAt} > ${placeholder("now")}`,
      ),
    )
    .orderBy(sql`${t.invitations.id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

export const acceptInvitation = prepared<{ id: number; acceptedBy: number }>()((t) =>
  t.orm
    .update(t.invitations)
    .set({ acceptedBy: sql`${placeholder("acceptedBy")}` })
    .where(eq(t.invitations.id, placeholder("id")))
    .prepare(),
);

/** Takes back what somebody's invitations are that nobody has accepted. @returns which they were */
export const deleteInvitationsBy = prepared<{ invitedBy: string }>()((t) =>
  t.orm
    .delete(t.invitations)
    .where(
      and(eq(t.invitations.invitedBy, placeholder("invitedBy")), isNull(t.invitations.acceptedBy)),
    )
    .returning({ id: t.invitations.id })
    .prepare(),
);

/** @returns a row when there was one that nobody has accepted */
export const deleteInvitation = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.invitations)
    .where(and(eq(t.invitations.id, placeholder("id")), isNull(t.invitations.acceptedBy)))
    .returning({ id: t.invitations.id })
    .prepare(),
);
