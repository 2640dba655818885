#include "ui/access/KindWords.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::AccessEntryDialog", text);
}

} // namespace

// Over 35 lines: a table.
KindWords wordsOf(AccessKind kind)
{
    switch (kind) {
    case AccessKind::Password:
        return {.kind = tr("User name and password"),
                .nameLabel = tr("&User name:"),
                .nameSpoken = tr("User name"),
                .nameHelp = tr("As a browser’s own box asks for it (Basic)."),
                .nameExample = {},
                .secretLabel = tr("&Password:"),
                .secretSpoken = tr("Password"),
                .secretHelp = {}};
    case AccessKind::Header:
        return {.kind = tr("Header field"),
                .nameLabel = tr("&Name:"),
                .nameSpoken = tr("Name of the header field"),
                .nameHelp = tr("It is sent with each request to the site."),
                .nameExample = QStringLiteral("X-Api-Key"),
                .secretLabel = tr("&Value:"),
                .secretSpoken = tr("Value of the header field"),
                .secretHelp = {}};
    case AccessKind::Cookie:
        return {.kind = tr("Cookie"),
                .nameLabel = tr("&Name:"),
                .nameSpoken = tr("Name of the cookie"),
                .nameHelp = tr("It is sent beside those that the site sets itself."),
                .nameExample = QStringLiteral("session"),
                .secretLabel = tr("&Value:"),
                .secretSpoken = tr("Value of the cookie"),
                .secretHelp = {}};
    case AccessKind::CookieFile:
        return {.kind = tr("Cookies from a file"),
                .nameLabel = tr("Fi&le:"),
                .nameSpoken = tr("The cookie file"),
                .nameHelp =
                    tr("As browsers’ add-ons and curl write it (Netscape’s format). It is read anew for "
                       "each crawl; only the site’s own cookies are used."),
                .nameExample = QStringLiteral("/home/me/cookies.txt"),
                .secretLabel = {},
                .secretSpoken = {},
                .secretHelp = {}};
    case AccessKind::ClientCertificate:
        return {.kind = tr("Client certificate"),
                .nameLabel = tr("Fi&le:"),
                .nameSpoken = tr("The certificate’s file"),
                .nameHelp = tr("In PEM form, with those of its authorities."),
                .nameExample = QStringLiteral("/home/me/certificate.pem"),
                .secretLabel = tr("&Pass phrase:"),
                .secretSpoken = tr("Pass phrase of the key"),
                .secretHelp = tr("Empty where the key has none.")};
    case AccessKind::Login:
        return {.kind = tr("Login by a form"),
                .nameLabel = tr("&Page:"),
                .nameSpoken = tr("The page with the form"),
                .nameHelp =
                    tr("It is filled in before a crawl of the site. What is typed goes to this page’s "
                       "own origin, or nowhere."),
                .nameExample = QStringLiteral("https://staging.example.org/login"),
                .secretLabel = {},
                .secretSpoken = {},
                .secretHelp = {}};
    }
    return {};
}

} // namespace ui
