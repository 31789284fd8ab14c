import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useSession, useViewer } from "../parts/viewer.ts";
import { AccountButton } from "./AccountButton.tsx";
import styles from "./Header.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SizeSwitch } from "./SizeSwitch.tsx";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

/** Opened at once: it is loaded when the button that stands for it is first pressed. */
export function AccountMenu() {
  const t = useText();
  const navigate = useNavigate();
  const { user, post, posts } = useViewer();
  const { leave } = useSession();
  return (
    <Menu
      defaultOpened
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      width={300}
    >
      <Menu.Target>
        <AccountButton name={user.fullName} />
      </Menu.Target>
      <Menu.Dropdown>
        {post ? <Menu.Label>{t("account.acting", { role: t(`role.${post.role}`) })}</Menu.Label> : null}
        {posts.length > 1 ? (
          <Menu.Item data-autofocus onClick={() => void navigate({ to: "/posts" })}>
            {t("account.changePost")}
          </Menu.Item>
        ) : null}
        <Menu.Item data-autofocus={posts.length > 1 ? undefined : true} onClick={() => void navigate({ to: "/password" })}>
          {t("account.changePassword")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: "/procedure" })}>{t("procedure.title")}</Menu.Item>
        {post?.unit ? <Menu.Item onClick={() => void navigate({ to: "/procedure/calendar" })}>{t("calendar.title")}</Menu.Item> : null}
        <Menu.Divider />
        <div className={styles.narrow}>
          <SizeSwitch />
          <LanguageSwitch />
        </div>
        <Menu.Item onClick={() => void leave(false)}>{t("account.signOut")}</Menu.Item>
        <Menu.Item onClick={() => void leave(true)}>{t("account.signOutEverywhere")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
