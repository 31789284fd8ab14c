import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Data blue in ten steps; the seventh is the one buttons and links have (UX §4). */
const data: MantineColorsTuple = [
  "#eef4fb",
  "#dce7f4",
  "#b5cde8",
  "#8bb1dc",
  "#6899d2",
  "#4f86c6",
  "#1f5fa8",
  "#1a5192",
  "#15447c",
  "#0f3766",
];

const roomyInput = {
  styles: { input: { minHeight: "var(--touch)", height: "auto" }, label: { marginBottom: "0.25rem", lineHeight: 1.5 } },
};

export const theme = createTheme({
  colors: { data },
  primaryColor: "data",
  primaryShade: 6,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontSizes: { xs: "0.875rem", sm: "1rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.5" },
  defaultRadius: 6,
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: "md" },
      styles: {
        root: {
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          minHeight: "var(--touch)",
          height: "auto",
          paddingBlock: "0.3rem",
        },
        label: { whiteSpace: "normal", lineHeight: 1.5, overflow: "visible" },
      },
    },
    Menu: { styles: { item: { minHeight: "var(--touch)" } } },
    TextInput: roomyInput,
    PasswordInput: roomyInput,
    NativeSelect: roomyInput,
    Textarea: { styles: { label: { marginBottom: "0.25rem", lineHeight: 1.5 } } },
  },
});
