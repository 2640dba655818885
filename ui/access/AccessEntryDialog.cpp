#include "ui/access/AccessEntryDialog.h"

#include "ui/access/AccessField.h"
#include "ui/access/FileField.h"
#include "ui/access/KindWords.h"
#include "ui/access/LoginFields.h"
#include "ui/icons/SvgIcon.h"
#include "ui/text/DisplayText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t fewestLoginFields = 4; // a form to log in by has two or three to fill in
enum GridColumn { LabelColumn, FieldColumn };

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

// Over 35 lines: the fields in the order in which they are seen and reached.
AccessEntryDialog::AccessEntryDialog(const AccessEntry& entry, IsKnown isKnown, QWidget* parent)
    : QDialog(parent)
    , m_isKnown(std::move(isKnown))
    , m_kind(new QComboBox(this))
    , m_site(accessField("accessSite", this))
    , m_name(accessField("accessName", this))
    , m_nameFile(new FileField(m_name, "accessBrowse", this))
    , m_keyFile(accessField("accessKeyFile", this))
    , m_key(new FileField(m_keyFile, "accessBrowseKey", this))
    , m_secret(accessField("accessSecret", this))
    , m_login(new LoginFields(std::max(entry.more.size(), fewestLoginFields), this))
    , m_forget(new QPushButton(tr("&Forget the kept one"), this))
{
    setObjectName(QStringLiteral("accessEntryDialog"));
    setWindowTitle(tr("A way in"));
    m_kind->setObjectName(QStringLiteral("accessKind"));
    for (const AccessKind kind : accessKinds)
        m_kind->addItem(wordsOf(kind).kind);
    m_secret->setEchoMode(QLineEdit::Password);
    layOut();
    fill(entry);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccessEntryDialog::showKind);
    connect(m_forget, &QPushButton::clicked, this, &AccessEntryDialog::forget);
    for (QLineEdit* field : findChildren<QLineEdit*>())
        connect(field, &QLineEdit::textChanged, this, &AccessEntryDialog::check);
    showKind();
    m_kind->setFocus();
}

void AccessEntryDialog::layOut()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(FieldColumn, 1);
    m_kindRow = addRow(grid, m_kind, m_kind);
    m_siteRow = addRow(grid, m_site, m_site);
    m_nameRow = addRow(grid, m_nameFile, m_name);
    m_keyRow = addRow(grid, m_key, m_keyFile);
    m_secretRow = addRow(grid, m_secret, m_secret);
    m_loginRow = addRow(grid, m_login, m_login->firstName());
    m_forget->setObjectName(QStringLiteral("accessForget"));
    m_forget->setAutoDefault(false);
    grid->addWidget(m_forget, grid->rowCount(), FieldColumn, Qt::AlignLeft);
    name(m_kindRow, tr("&Kind:"), tr("Kind of the way in"), {});
    name(
        m_siteRow, tr("F&or:"), tr("The site that it is for"),
        tr("This site’s scheme, host and port, and nobody else. https://example.org/a is what lies at /a and "
           "below it, https://*.example.org the hosts below example.org; * in a path stands for anything."));
    m_site->setPlaceholderText(QStringLiteral("https://staging.example.org/"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccessEntryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccessEntryDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addStretch(1);
    column->addWidget(buttons);
}

AccessEntryDialog::Row AccessEntryDialog::addRow(QGridLayout* grid, QWidget* whole, QWidget* field)
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    auto* problem = new QLabel(this);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->setObjectName(field->objectName() + QStringLiteral("Problem"));
    problem->hide();
    const int row = grid->rowCount();
    const bool isTall = whole->sizeHint().height() > 2 * label->sizeHint().height() + 20;
    grid->addWidget(label, row, LabelColumn, (isTall ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignRight);
    grid->addWidget(whole, row, FieldColumn);
    grid->addWidget(problem, row + 1, FieldColumn);
    return {label, field, problem};
}

void AccessEntryDialog::name(const Row& row, const QString& label, const QString& spoken, const QString& help)
{
    row.label->setText(label);
    row.field->setAccessibleName(spoken);
    row.field->setAccessibleDescription(help);
    row.field->setToolTip(plainToolTip(help));
}

void AccessEntryDialog::fill(const AccessEntry& entry)
{
    m_kind->setCurrentIndex(static_cast<int>(entry.kind));
    m_site->setText(fromUtf8(entry.site));
    m_name->setText(fromUtf8(entry.name));
    if (entry.kind == AccessKind::ClientCertificate && !entry.more.empty())
        m_keyFile->setText(fromUtf8(entry.more.front()));
    if (entry.kind == AccessKind::Login) m_login->setNames(entry.more);
}

void AccessEntryDialog::showKind()
{
    const KindWords words = wordsOf(kind());
    name(m_nameRow, words.nameLabel, words.nameSpoken, words.nameHelp);
    m_name->setPlaceholderText(words.nameExample);
    name(m_secretRow, words.secretLabel, words.secretSpoken, words.secretHelp);
    name(m_keyRow, tr("K&ey’s file:"), tr("The file of the certificate’s key"),
         tr("Where the key isn’t in the same file."));
    m_loginRow.label->setText(tr("F&ields:"));
    const bool isFile = kind() == AccessKind::CookieFile || kind() == AccessKind::ClientCertificate;
    const bool isLogin = kind() == AccessKind::Login;
    const bool isCertificate = kind() == AccessKind::ClientCertificate;
    const bool hasSecret = !isLogin && kind() != AccessKind::CookieFile;
    m_nameFile->setBrowsable(isFile);
    m_keyRow.label->setVisible(isCertificate);
    m_key->setVisible(isCertificate);
    m_secretRow.label->setVisible(hasSecret);
    m_secret->setVisible(hasSecret);
    m_loginRow.label->setVisible(isLogin);
    m_login->setVisible(isLogin);
    m_wasTried = false;
    check();
    adjustSize();
}

AccessKind AccessEntryDialog::kind() const
{
    return accessKinds[static_cast<std::size_t>(m_kind->currentIndex())];
}

AccessEntry AccessEntryDialog::entry() const
{
    const auto text = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
    AccessEntry entry{kind(), withScheme(text(m_site)), text(m_name)};
    if (entry.kind == AccessKind::Login) entry.name = withScheme(entry.name);
    const bool hasKeyFile = entry.kind == AccessKind::ClientCertificate && !text(m_keyFile).empty();
    if (hasKeyFile) entry.more.push_back(text(m_keyFile));
    if (entry.kind == AccessKind::Login) entry.more = m_login->names();
    return entry;
}

std::vector<QLineEdit*> AccessEntryDialog::secretFields() const
{
    if (kind() == AccessKind::CookieFile) return {};
    if (kind() == AccessKind::Login) return m_login->values();
    return {m_secret};
}

SecretChanges AccessEntryDialog::secretChanges() const
{
    SecretChanges changes;
    for (const std::string& name : m_forgotten)
        changes[name] = std::nullopt;
    const std::vector<std::string> names = secretNames(entry());
    const std::vector<QLineEdit*> fields = secretFields();
    for (std::size_t secret = 0; secret < names.size(); ++secret)
        if (!fields[secret]->text().isEmpty()) changes[names[secret]] = fields[secret]->text().toStdString();
    return changes;
}

bool AccessEntryDialog::isKept(const std::string& secretName) const
{
    return m_isKnown(secretName) && !m_forgotten.contains(secretName);
}

void AccessEntryDialog::forget()
{
    for (const std::string& name : secretNames(entry()))
        if (m_isKnown(name)) m_forgotten.insert(name);
    for (QLineEdit* field : secretFields())
        field->clear();
    secretFields().front()->setFocus(Qt::OtherFocusReason); // the button is greyed out now
    check();
}

void AccessEntryDialog::showKept()
{
    const std::vector<std::string> names = secretNames(entry());
    const std::vector<QLineEdit*> fields = secretFields();
    bool isAnyKept = false;
    for (std::size_t secret = 0; secret < names.size(); ++secret) {
        const bool kept = isKept(names[secret]);
        isAnyKept = isAnyKept || kept;
        fields[secret]->setPlaceholderText(kept                          ? tr("kept; type to replace it")
                                           : kind() == AccessKind::Login ? tr("What is typed")
                                                                         : QString());
    }
    m_forget->setVisible(kind() != AccessKind::CookieFile);
    m_forget->setEnabled(isAnyKept);
}

QString AccessEntryDialog::problemOfSecrets() const
{
    const std::vector<std::string> names = secretNames(entry());
    const std::vector<QLineEdit*> fields = secretFields();
    for (std::size_t secret = 0; secret < names.size(); ++secret) {
        QString problem = problemOfSecret(kind(), fields[secret]->text().toStdString());
        if (!problem.isEmpty()) return problem;
        const bool isMissing = fields[secret]->text().isEmpty() && !isKept(names[secret]);
        if (isMissing && needsSecrets(kind()))
            return kind() == AccessKind::Login ? tr("each field needs what is typed into it")
                                               : tr("this is missing; it is kept for one site and name only");
    }
    return {};
}

void AccessEntryDialog::check()
{
    showKept();
    const AccessEntry now = entry();
    const bool isLogin = kind() == AccessKind::Login;
    showProblem(m_siteRow, problemOfSite(now));
    showProblem(m_nameRow, problemOfName(now));
    showProblem(m_keyRow, isLogin ? QString() : problemOfMore(now));
    const QString more = isLogin ? problemOfMore(now) : QString();
    showProblem(m_loginRow, !isLogin ? QString() : more.isEmpty() ? problemOfSecrets() : more);
    showProblem(m_secretRow, isLogin ? QString() : problemOfSecrets());
}

/// Before the first OK nothing is wrong yet: it is only being typed.
void AccessEntryDialog::showProblem(const Row& row, const QString& problem)
{
    const bool isShown = m_wasTried && !problem.isEmpty();
    const QString sentence = problem.isEmpty() ? QString() : tr("This can’t be used: %1.").arg(problem);
    row.problem->setText(sentence);
    row.problem->setStyleSheet(
        QStringLiteral("color: %1").arg(verdictColor(crawl::Verdict::Broken, row.problem->palette()).name()));
    row.problem->setVisible(isShown);
    if (isShown) row.field->setAccessibleDescription(sentence);
}

void AccessEntryDialog::accept()
{
    m_wasTried = true;
    check();
    adjustSize(); // what is wrong needs its lines
    for (const Row& row : {m_siteRow, m_nameRow, m_keyRow, m_secretRow, m_loginRow})
        if (!row.problem->text().isEmpty()) return row.field->setFocus(Qt::OtherFocusReason);
    QDialog::accept();
}

} // namespace ui
