// The pages of the settings dialog that say how to get in, and by whom to ask.

#include "ui/access/AccessList.h"
#include "ui/access/SecretStore.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SettingsDialogRow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

constexpr int maxSecretLetters = 8192; // servers refuse longer fields

bool isNamed(ProxyUse use)
{
    return use == ProxyUse::Http || use == ProxyUse::Socks5;
}

} // namespace

void SettingsDialog::addAccessRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    m_access = new AccessList(m_secrets, this);
    addRow(grid, m_access, &Settings::access, tr("Ways &in:"), tr("Ways into sites"), tr("none"),
           tr("User names and passwords, header fields, cookies, logins and certificates, each for its site "
              "and nobody else. They hold from the next crawl on."));
    connect(m_access, &AccessList::changed, this, &SettingsDialog::check);
    addCheck(grid, &Settings::leaveLogoutLinks, "leaveLogoutLinks",
             tr("&Leave links alone that would log out"), tr("Leave links alone that would log out"),
             tr("Of a site that is got in to: /logout, ?action=logout and their like are skipped."));
    m_keeping = new QLabel(this);
    m_keeping->setObjectName(QStringLiteral("keeping"));
    m_keeping->setTextFormat(Qt::PlainText);
    m_keeping->setWordWrap(true);
    grid->addWidget(m_keeping, grid->rowCount(), 1, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addNetworkRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addProxyRows(grid);
    addText(grid, &Settings::caFile, "caFile", problemOfCaFile, tr("Aut&horities’ file:"),
            tr("File of certificate authorities"), tr("the system’s alone"),
            tr("Certificates in PEM form that are trusted beside the system’s: of a company, of a test."));
    addLines(
        grid, &Settings::acceptedHosts, "acceptedHosts", problemOfHost, tr("One host a line"),
        tr("Acce&pt certificates of:"), tr("Hosts whose certificates are accepted as they are"), tr("nobody"),
        tr("Of these hosts, and no others, whatever certificate is taken: expired, self-signed, another’s."));
    addLines(grid, &Settings::resolve, "resolve", problemOfHostAddress, tr("One host:port:address a line"),
             tr("&Look for hosts at:"), tr("Addresses of hosts"), tr("what the name server says"),
             tr("A site before its move: example.org:443:192.0.2.1. It is asked directly."));
    auto* note = new QLabel(tr("What is set on this page holds from the next crawl on."), this);
    note->setTextFormat(Qt::PlainText);
    note->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(note, grid->rowCount(), 1, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addProxyRows(QGridLayout* grid)
{
    m_proxy = new QComboBox(this);
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->addItems({tr("The system’s"), tr("None"), tr("HTTP"), tr("SOCKS 5")}); // as ProxyUse has them
    addRow(grid, m_proxy, &Settings::proxy, tr("Pro&xy:"), tr("Proxy"), tr("the system’s"),
           tr("By whom all requests go. It looks the names up, then."));
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &SettingsDialog::check);
    m_proxyAddress = addText(grid, &Settings::proxyAddress, "proxyAddress", problemOfProxyAddress,
                             tr("Its h&ost and port:"), tr("Host and port of the proxy"), tr("none"));
    m_proxyAddress->setPlaceholderText(QStringLiteral("proxy.example.org:3128"));
    m_proxyUser = addText(grid, &Settings::proxyUser, "proxyUser", problemOfProxyUser, tr("&User name:"),
                          tr("User name at the proxy"), tr("none"));
    addProxyPassword(grid);
    addLines(grid, &Settings::proxyExceptions, "proxyExceptions", problemOfProxyException,
             tr("One host a line"), tr("Ask &directly:"), tr("Hosts that are asked without the proxy"),
             tr("none"), tr("Each of these hosts, and those below it."));
}

/// It isn't one of the Settings, which are written: it has a row like theirs.
void SettingsDialog::addProxyPassword(QGridLayout* grid)
{
    m_proxyPassword = new QLineEdit(this);
    m_proxyPassword->setObjectName(QStringLiteral("proxyPassword"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_proxyPassword->setMaxLength(maxSecretLetters);
    auto* row = new SettingRow({tr("Passwo&rd:"), tr("Password at the proxy"), tr("none"), {}},
                               m_proxyPassword, grid, this);
    m_rows.push_back({row, [this](const Settings& now) {
                          const bool isKept =
                              !m_forgetsProxyPassword && m_secrets.secret(proxySecretName(now));
                          return m_proxyPassword->text().isEmpty() && !isKept;
                      }});
    connect(row, &SettingRow::resetWanted, this, [this] {
        m_forgetsProxyPassword = true;
        m_proxyPassword->clear();
        check();
    });
    connect(m_proxyPassword, &QLineEdit::textChanged, this, &SettingsDialog::check);
}

void SettingsDialog::checkProxy(const Settings& now)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_proxyAddress, m_proxyUser})
        field->setEnabled(isNamed(now.proxy));
    m_proxyPassword->setEnabled(isNamed(now.proxy) && !now.proxyUser.empty());
    const bool isKept = !m_forgetsProxyPassword && m_secrets.secret(proxySecretName(now));
    m_proxyPassword->setPlaceholderText(isKept ? tr("kept; type to replace it") : QString());
    if (isNamed(now.proxy) && now.proxyAddress.empty())
        rowOf(m_proxyAddress)->showProblem(tr("The proxy’s host and port are needed."));
}

SecretChanges SettingsDialog::secretChanges() const
{
    SecretChanges changes = m_access->secretChanges();
    const std::string proxy = proxySecretName(settings());
    if (!m_proxyPassword->text().isEmpty())
        changes[proxy] = m_proxyPassword->text().toStdString();
    else if (m_forgetsProxyPassword)
        changes[proxy] = std::nullopt;
    return changes;
}

void SettingsDialog::showKeeping()
{
    switch (m_secrets.keeping()) {
    case SecretStore::Keeping::Unknown:
        m_keeping->setText(tr("The system’s keychain is being asked whether it keeps passwords."));
        return;
    case SecretStore::Keeping::Keychain:
        m_keeping->setText(tr("Passwords and all other secrets are kept in the system’s keychain, and in no "
                              "file of this program."));
        return;
    case SecretStore::Keeping::ThisRun:
        m_keeping->setText(
            tr("The system’s keychain isn’t there or doesn’t open, so passwords and all other "
               "secrets are only known until this program ends. They are written to no file."));
        return;
    }
}

} // namespace ui
