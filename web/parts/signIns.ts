/** Acts of signing in and out: most of what happens, and seldom what the log is opened for. */
export const signIns = ["signIn", "signOut", "signOutEverywhere", "actAs"];
