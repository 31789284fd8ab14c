import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { IntlProvider } from "react-intl";

export type Language = "vi" | "en";
type Messages = Record<string, string>;

const texts: Record<Language, () => Promise<{ messages: Messages }>> = {
  vi: () => import("../i18n/vi.json?messages"),
  en: () => import("../i18n/en.json?messages"),
};

const LanguageContext = createContext<{ language: Language; choose(language: Language): void }>({
  language: "vi",
  choose: () => undefined,
});

export function useLanguage() {
  return useContext(LanguageContext);
}

/** Texts in the language last chosen on this device; Vietnamese at first. Nothing is drawn before they have come. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem("language") === "en" ? "en" : "vi"));
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(null);
  useEffect(() => {
    let wanted = true;
    void texts[language]().then(({ messages }) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      localStorage.setItem("language", language);
      setLoaded({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!loaded) return null;
  return (
    <LanguageContext.Provider value={{ language, choose }}>
      <IntlProvider locale={loaded.language} messages={loaded.messages} defaultLocale="vi">
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}
