import { Menu } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useSession, useViewer } from "../parts/viewer.ts";
import styles from "./Header.module.css";

export function AccountMenu() {
  const t = useText();
  const navigate = useNavigate();
  const { user, post, posts } = useViewer();
  const { leave } = useSession();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} width={300}>
      <Menu.Target>
        <button type="button" className={styles.account}>
          <IconUser size="1.2em" aria-hidden="true" />
          <span className={styles.name}>{user.fullName}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {post ? <Menu.Label>{t("account.acting", { role: t(`role.${post.role}`) })}</Menu.Label> : null}
        {posts.length > 1 ? <Menu.Item onClick={() => void navigate({ to: "/posts" })}>{t("account.changePost")}</Menu.Item> : null}
        <Menu.Item onClick={() => void navigate({ to: "/password" })}>{t("account.changePassword")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave(false)}>{t("account.signOut")}</Menu.Item>
        <Menu.Item onClick={() => void leave(true)}>{t("account.signOutEverywhere")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
