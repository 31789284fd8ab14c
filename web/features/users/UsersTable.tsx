import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { EndPostDocument, ResetPasswordDocument } from "../../gql/users.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { GrantPostDialog } from "./GrantPostDialog.tsx";
import type { NewSecret, User } from "./user.ts";

type Post = User["posts"][number];
type Asked = { act: "reset" | "grant"; user: User } | { act: "end"; user: User; post: Post } | null;

interface UsersTableProps {
  users: User[];
  onChanged(): void;
  onSecret(secret: NewSecret): void;
}

export function UsersTable({ users, onChanged, onSecret }: UsersTableProps) {
  const t = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked>(null);
  const [resetPassword] = useMutation(ResetPasswordDocument);
  const [endPost] = useMutation(EndPostDocument);
  const close = () => setAsked(null);
  const columns = useMemo<Column<User>[]>(
    () => [
      { id: "name", header: t("users.name"), lead: true, cell: (user) => user.fullName },
      { id: "login", from: 820, header: t("signIn.login"), cell: (user) => user.login },
      { id: "unit", from: 1100, header: t("units.name"), cell: (user) => user.unit?.name ?? null },
      {
        id: "posts",
        header: t("users.posts"),
        wide: true,
        cell: (user) => <Posts user={user} onEnd={(post) => setAsked({ act: "end", user, post })} />,
      },
      {
        id: "acts",
        header: t("users.acts"),
        wide: true,
        width: "20rem",
        cell: (user) => (
          <span className="acts">
            {user.can.includes("grantPost") ? (
              <Button variant="default" size="compact-md" onClick={() => setAsked({ act: "grant", user })}>
                {t("users.grant")}
              </Button>
            ) : null}
            {user.can.includes("resetPassword") ? (
              <Button variant="default" size="compact-md" onClick={() => setAsked({ act: "reset", user })}>
                {t("users.reset")}
              </Button>
            ) : null}
          </span>
        ),
      },
    ],
    [t],
  );
  // Whoever may only look, as an auditor does, is shown no column of acts.
  const changeable = users.some(({ can }) => can.includes("grantPost") || can.includes("resetPassword"));
  const reset = async (user: User) => {
    const { data } = await resetPassword({ variables: { userId: user.id } });
    if (data) onSecret({ login: data.resetPassword.user.login, temporaryPassword: data.resetPassword.temporaryPassword });
  };
  const end = async (post: Post) => {
    await endPost({ variables: { input: { postId: post.id } } });
    announce(t("users.end.done"));
    onChanged();
  };
  return (
    <>
      <Table
        label={t("users.title")}
        rows={users}
        rowKey={(user) => user.id}
        columns={columns.filter(({ id }) => id !== "acts" || changeable)}
      />
      <Confirm
        opened={asked?.act === "reset"}
        onClose={close}
        title={t("users.reset")}
        action={t("users.reset")}
        onConfirm={async () => {
          if (asked?.act === "reset") await reset(asked.user);
        }}
      >
        <p>{t("users.reset.text", { name: asked?.user.fullName ?? "" })}</p>
      </Confirm>
      <Confirm
        opened={asked?.act === "end"}
        onClose={close}
        title={t("users.end")}
        action={t("users.end")}
        onConfirm={async () => {
          if (asked?.act === "end") await end(asked.post);
        }}
      >
        {asked?.act === "end" ? (
          <p>{t("users.end.text", { name: asked.user.fullName, role: t(`role.${asked.post.role}`), unit: asked.post.unit?.name ?? "" })}</p>
        ) : null}
      </Confirm>
      {asked?.act === "grant" ? (
        <GrantPostDialog
          user={asked.user}
          onClose={close}
          onGranted={() => {
            close();
            announce(t("users.grant.done"));
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}

function Posts({ user, onEnd }: { user: User; onEnd(post: Post): void }) {
  const t = useText();
  if (user.posts.length === 0) return <span className="soft">{t("users.noPost")}</span>;
  return (
    <ul className="plain">
      {user.posts.map((post) => (
        <li key={post.id} className="row" style={{ columnGap: "0.5rem" }}>
          <span>
            {t(`role.${post.role}`)}{" "}
            <span className="soft">{`· ${post.unit?.name ?? ""} · ${post.until ? t("history.between", { from: date(post.from), until: date(post.until) }) : t("history.since", { from: date(post.from) })}`}</span>
          </span>
          {post.can.includes("endPost") ? (
            <Button variant="subtle" size="compact-sm" onClick={() => onEnd(post)}>
              {t("users.end")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
